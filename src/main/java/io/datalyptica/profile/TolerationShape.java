package io.datalyptica.profile;

import io.datalyptica.profile.CommonSpec.TolerationSpec;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;

/** The shape of a toleration. */
final class TolerationShape {
  private static final Field<String> TOLERATION_KEY =
      new Field<>(
          "key",
          new TextShape<>(KubernetesTexts.KEY_TEXT),
          Default.derived("every taint"),
          "Key of the taint.");
  private static final Field<String> OPERATOR =
      new Field<>(
          "operator",
          ChoiceShape.ofWords("Equal", "Exists"),
          Default.derived("Equal"),
          "How key and value are compared.");
  private static final Field<String> VALUE =
      new Field<>(
          "value",
          new TextShape<>(KubernetesTexts.LABEL_VALUE),
          Default.derived("empty"),
          "Value of the taint.");
  private static final Field<String> EFFECT =
      new Field<>(
          "effect",
          ChoiceShape.ofWords("NoSchedule", "PreferNoSchedule", "NoExecute"),
          Default.derived("every effect"),
          "Effect of the taint.");
  private static final Field<Integer> TOLERATION_SECONDS =
      new Field<>(
          "tolerationSeconds",
          new NumberShape(0, Integer.MAX_VALUE),
          Default.derived("for ever"),
          "How long a pod stays after the taint came; for `NoExecute` only.");
  static final ObjectShape<TolerationSpec> SHAPE =
      ObjectShape.of(
              TolerationShape::toleration,
              TOLERATION_KEY,
              OPERATOR,
              VALUE,
              EFFECT,
              TOLERATION_SECONDS)
          .withCheck(TolerationShape::tolerationFits);

  private TolerationShape() {}

  private static TolerationSpec toleration(Values v) {
    return new TolerationSpec(
        v.find(TOLERATION_KEY),
        v.find(OPERATOR),
        v.find(VALUE),
        v.find(EFFECT),
        v.find(TOLERATION_SECONDS).map(Integer::longValue));
  }

  /** What the API server refuses (kubernetes, pkg/apis/core/validation, ValidateTolerations). */
  private static boolean tolerationFits(Values v, Mapping mapping, Path path, Reading reading) {
    boolean exists = v.find(OPERATOR).orElse("Equal").equals("Exists");
    if (v.find(TOLERATION_KEY).isEmpty() && !exists) {
      return refused(
          mapping,
          path,
          "operator",
          "has no key, which needs operator Exists",
          "add `operator: Exists`",
          reading);
    }
    if (exists && v.find(VALUE).filter(value -> !value.isEmpty()).isPresent()) {
      return refused(
          mapping,
          path,
          "value",
          "has a value, which operator Exists does not compare",
          "delete `value`",
          reading);
    }
    if (v.find(TOLERATION_SECONDS).isPresent() && !v.find(EFFECT).orElse("").equals("NoExecute")) {
      return refused(
          mapping,
          path,
          "tolerationSeconds",
          "has tolerationSeconds, which needs effect NoExecute",
          "add `effect: NoExecute`",
          reading);
    }
    return true;
  }

  private static boolean refused(
      Mapping mapping, Path path, String key, String problem, String remedy, Reading reading) {
    reading.fault(
        ProfileRule.ILLEGAL_VALUE,
        mapping.placeOf(key),
        path.key(key),
        path + " " + problem + ": Kubernetes refuses the pod",
        remedy);
    return false;
  }
}

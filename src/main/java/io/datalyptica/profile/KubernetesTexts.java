package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;
import java.util.List;

/**
 * Keys and values of labels and annotations, by Kubernetes' rules (apimachinery,
 * pkg/util/validation), less what others own.
 */
final class KubernetesTexts {
  private static final String NAME = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
  private static final String KEY = "^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?" + NAME + "$";

  /** Set by the tool and by the cluster; the user's own value would replace theirs. */
  private static final List<String> RESERVED = List.of("kubernetes.io", "k8s.io", "openshift.io");

  /**
   * The key of a label or annotation that the tool adds to objects; what operators set is refused
   * by whoever knows them.
   */
  static final TextType<String> OWN_KEY =
      TextType.of(
          "a key such as example.com/team", "example.com/team", KEY, KubernetesTexts::parseOwnKey);

  /** The key of a label that is looked for, on nodes for example. */
  static final TextType<String> KEY_TEXT =
      TextType.of("a label key", "node-role.kubernetes.io/storage", KEY, KubernetesTexts::parseKey);

  static final TextType<String> LABEL_VALUE =
      TextType.of("a label value", "data", "^(" + NAME + ")?$", KubernetesTexts::parseLabelValue);

  static final TextType<String> ANNOTATION_VALUE =
      TextType.of("a text", "data", "", KubernetesTexts::parseAnnotationValue).withLines();

  private KubernetesTexts() {}

  private static Parsed<String> parseOwnKey(String key) {
    int slash = key.indexOf('/');
    String domain = slash < 0 ? "" : key.substring(0, slash);
    for (String reserved : RESERVED) {
      if (domain.equals(reserved) || domain.endsWith("." + reserved)) {
        return Parsed.reserved(reserved);
      }
    }
    return parseKey(key);
  }

  private static Parsed<String> parseKey(String key) {
    int slash = key.indexOf('/');
    boolean prefix = slash < 0 || DnsName.parse(key.substring(0, slash)) instanceof Parsed.Value;
    if (!prefix || !isName(key.substring(slash + 1))) {
      return Parsed.illegal(
          "is no key of a label or annotation: Kubernetes refuses every object that carries it",
          "write a name of letters, digits, `-`, `_` and `.`, at most 63, with a DNS name and `/`"
              + " before it when wanted");
    }
    return Parsed.value(key);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= 63
        && Ascii.allOf(name, "-_.")
        && Ascii.isLetterOrDigit(name.charAt(0))
        && Ascii.isLetterOrDigit(name.charAt(name.length() - 1));
  }

  private static Parsed<String> parseLabelValue(String value) {
    return value.isEmpty() || isName(value)
        ? Parsed.value(value)
        : Parsed.illegal(
            "is no label value: Kubernetes refuses every object that carries it",
            "write at most 63 letters, digits, `-`, `_` and `.`; longer texts belong in"
                + " annotations");
  }

  private static Parsed<String> parseAnnotationValue(String value) {
    return value.length() <= 16_384
        ? Parsed.value(value)
        : Parsed.illegal("has more than 16384 characters", "shorten it");
  }
}

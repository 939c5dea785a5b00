package io.datalyptica.cli;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.change.FieldChange;
import io.datalyptica.template.YamlTree;
import java.util.Locale;

/** Fields that differ, without what may be a credential: templates of one's own may hold some. */
final class FieldText {
  private static final String MASK = "(not shown)";

  private FieldText() {}

  /** Path and both values in a line. */
  static String line(K8sObject object, FieldChange field) {
    return field.path() + ": " + (isSecret(object, field) ? MASK : field.brief());
  }

  static YamlTree tree(K8sObject object, FieldChange field) {
    return YamlTree.map()
        .put("path", field.path())
        .put("class", field.effect().word())
        .put("source", field.source())
        .put("before", brief(object, field, field.before()))
        .put("after", brief(object, field, field.after()))
        .build();
  }

  static String brief(K8sObject object, FieldChange field, ManifestValue value) {
    return value.isPresent() && isSecret(object, field) ? MASK : FieldChange.brief(value);
  }

  /** The whole text of a value, or its mask. */
  static String whole(K8sObject object, FieldChange field, ManifestValue value) {
    return value.isPresent() && isSecret(object, field)
        ? MASK
        : value.text().orElse(FieldChange.brief(value));
  }

  /** Data of a Secret, and whatever is called like a credential. */
  static boolean isSecret(K8sObject object, FieldChange field) {
    String path = field.path().toLowerCase(Locale.ROOT);
    if (object.is("Secret") && (path.startsWith("data") || path.startsWith("stringdata"))) {
      return true;
    }
    // Names of Secrets and keys are no secrets; values are.
    if (path.contains("secretkeyref") || path.contains("secretname") || path.endsWith(".name")) {
      return false;
    }
    for (String word :
        new String[] {
          "password",
          "passwd",
          "secret",
          "token",
          "apikey",
          "api_key",
          "access_key",
          "private_key",
          "credential"
        }) {
      if (path.contains(word)) {
        return true;
      }
    }
    return false;
  }
}

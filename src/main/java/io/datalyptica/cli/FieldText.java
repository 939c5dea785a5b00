package io.datalyptica.cli;

import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.change.FieldChange;
import io.datalyptica.template.YamlTree;

/** Fields that differ, in the forms that they are printed in. */
final class FieldText {
  private FieldText() {}

  static YamlTree tree(FieldChange field) {
    return YamlTree.map()
        .put("path", field.path())
        .put("class", field.effect().word())
        .put("source", field.source())
        .put("before", FieldChange.brief(field.before()))
        .put("after", FieldChange.brief(field.after()))
        .build();
  }

  /** The whole text of a value; what is no text by its size. */
  static String whole(ManifestValue value) {
    return value.text().orElse(FieldChange.brief(value));
  }
}

package io.datalyptica.component.secrets;

import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretSource;
import io.datalyptica.plan.SecretValue.Composed;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.template.YamlTree;

/**
 * The data of a Secret in the operator's template language, which is Go's
 * (pkg.go.dev/text/template): names stand in it as literals, composed values as the concatenation
 * of what they consist of. A template that has data makes these keys and no others.
 */
final class TargetTemplate {
  private TargetTemplate() {}

  /** Empty when every key is taken over from the store as it is. */
  static YamlTree data(SecretNeed need) {
    YamlTree.Builder data = YamlTree.map();
    boolean needed = false;
    for (SecretNeed.Key key : need.keys()) {
      needed |= !SecretSource.properties(need).contains(key);
      StringBuilder text = new StringBuilder();
      value(text, need, key);
      data.put(key.name(), text.toString());
    }
    return needed ? data.build() : YamlTree.map().build();
  }

  private static void value(StringBuilder text, SecretNeed need, SecretNeed.Key key) {
    if (key.value() instanceof Composed composed) {
      for (Composed.Part part : composed.parts()) {
        part.key()
            .ifPresentOrElse(k -> value(text, need, need.own(k)), () -> literal(text, part.text()));
      }
    } else if (key.value() instanceof Name name && name.others().isEmpty()) {
      literal(text, name.text());
    } else {
      text.append("{{ index . ");
      quoted(text, key.name());
      text.append(" }}");
    }
  }

  /**
   * Text stands for itself unless it has a brace, which together with a neighbour might open an
   * action.
   */
  private static void literal(StringBuilder out, String text) {
    if (text.indexOf('{') < 0) {
      out.append(text);
    } else {
      out.append("{{ ");
      quoted(out, text);
      out.append(" }}");
    }
  }

  /** An interpreted string literal (go.dev/ref/spec, "String literals"). */
  private static void quoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        String hex = Integer.toHexString(c);
        out.append("\\x").append(hex.length() == 1 ? "0" : "").append(hex);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}

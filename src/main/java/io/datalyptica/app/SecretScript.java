package io.datalyptica.app;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.plan.SecretValue.Composed;
import io.datalyptica.plan.SecretValue.Given;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.plan.SecretValue.Random;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A shell script that makes the missing Secrets of a plan; it holds no value, only how each comes
 * to be.
 */
public final class SecretScript {
  private SecretScript() {}

  public static String of(Plan plan) {
    return of(plan.platform(), plan.secrets());
  }

  static String of(Platform platform, List<SecretNeed> needs) {
    List<View> secrets = new ArrayList<>();
    for (SecretNeed need : needs) {
      secrets.add(secret(need));
    }
    View view =
        View.builder()
            .text("platform", platform.name().value())
            .text("namespace", platform.namespace().value())
            .views("secrets", secrets)
            .build();
    return Templates.builtIn().render("secrets.sh", view);
  }

  private static View secret(SecretNeed need) {
    List<String> names = new ArrayList<>();
    for (Key key : need.keys()) {
      names.add(key.name());
    }
    List<View> labels = new ArrayList<>();
    need.labels()
        .forEach(
            (label, value) ->
                labels.add(View.builder().text("label", label).text("value", value).build()));
    View.Builder view =
        View.builder()
            .text("name", need.name())
            .text("type", need.type().text())
            .texts("keys", names)
            .views("labels", labels)
            .flag("inventable", need.inventable());
    return (need.inventable() ? view.views("entries", entries(need)) : toDo(view, need)).build();
  }

  private static View.Builder toDo(View.Builder view, SecretNeed need) {
    List<View> needs = new ArrayList<>();
    Set<String> toDo = new LinkedHashSet<>();
    for (Key key : need.keys()) {
      needs.add(View.builder().text("key", key.name()).text("form", key.form()).build());
      toDo(key.value(), toDo);
    }
    return view.views("needs", needs)
        .texts("todo", List.copyOf(toDo))
        .flag("beforehand", !need.later());
  }

  private static void toDo(SecretValue value, Set<String> sentences) {
    if (value instanceof Given given) {
      sentences.add(
          given.how().substring(0, 1).toUpperCase(Locale.ROOT) + given.how().substring(1));
    } else if (value instanceof Composed composed) {
      composed.parts().forEach(part -> part.key().ifPresent(key -> toDo(key.value(), sentences)));
    }
  }

  private static List<View> entries(SecretNeed need) {
    Pieces pieces = new Pieces(need);
    List<View> entries = new ArrayList<>();
    for (Key key : need.keys()) {
      entries.add(View.builder().text("key", key.name()).views("pieces", pieces.of(key)).build());
    }
    return entries;
  }

  /**
   * What the values of one Secret consist of: the content of JSON strings, and random values, each
   * drawn once.
   */
  private static final class Pieces {
    private final SecretNeed need;
    private final List<String> drawn = new ArrayList<>();
    private List<View> started = new ArrayList<>();

    Pieces(SecretNeed need) {
      this.need = need;
    }

    List<View> of(Key key) {
      started = new ArrayList<>();
      add(key);
      return started;
    }

    private void add(Key key) {
      if (key.value() instanceof Name name) {
        literal(name.text());
      } else if (key.value() instanceof Random random) {
        random(key.name(), random.length());
      } else if (key.value() instanceof Composed composed) {
        for (Composed.Part part : composed.parts()) {
          part.key().ifPresentOrElse(k -> add(need.own(k)), () -> literal(part.text()));
        }
      }
    }

    private void literal(String text) {
      String json = JsonText.write(YamlTree.text(text)).strip();
      started.add(piece("literal").text("text", json.substring(1, json.length() - 1)).build());
    }

    private void random(String key, int length) {
      if (drawn.contains(key)) {
        started.add(piece("repeated").number("number", drawn.indexOf(key) + 1).build());
      } else {
        drawn.add(key);
        started.add(piece("fresh").number("length", length).build());
      }
    }

    private static View.Builder piece(String kind) {
      return View.builder()
          .flag("literal", kind.equals("literal"))
          .flag("fresh", kind.equals("fresh"))
          .flag("repeated", kind.equals("repeated"));
    }
  }
}

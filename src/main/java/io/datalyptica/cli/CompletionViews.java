package io.datalyptica.cli;

import io.datalyptica.rule.RuleDoc;
import io.datalyptica.rule.Words;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the templates of completion scripts may say of the commands: the same declarations that
 * parsing and help come from.
 */
final class CompletionViews {
  private static final Option HELP =
      new Option(List.of("-h", "--help"), "", false, "Show this help.", List.of());
  private static final Option VERSION =
      new Option(List.of("-V", "--version"), "", false, "Print the version.", List.of());

  /** What can be completed, by what it is called in the help. */
  private enum Kind {
    /** One of a few words. */
    WORDS,
    PROFILES,
    FILES,
    FOLDERS,
    /** Nobody knows. */
    FREE;

    static Kind of(String label, List<String> values) {
      if (!values.isEmpty() || label.equals("ID")) {
        return WORDS;
      }
      return switch (label) {
        case "PROFILE" -> PROFILES;
        case "FILE" -> FILES;
        case "DIR" -> FOLDERS;
        default -> FREE;
      };
    }
  }

  private CompletionViews() {}

  static View of(Map<String, Command> commands) {
    List<View> views = new ArrayList<>();
    commands.forEach((name, command) -> views.add(command(name, command.syntax())));
    return View.builder()
        .text("names", String.join(" ", commands.keySet()))
        .views("options", List.of(option("", HELP), option("", VERSION)))
        .text("optionNames", names(List.of(HELP, VERSION)))
        .views("commands", views)
        .build();
  }

  private static View command(String name, Syntax syntax) {
    List<Option> options = new ArrayList<>(syntax.options());
    options.add(HELP);
    List<View> views = new ArrayList<>();
    options.forEach(option -> views.add(option(name, option)));
    Syntax.Words words = syntax.words();
    String place = words.several() && words.values().isEmpty() ? "*" : "1";
    View.Builder view =
        View.builder()
            .text("command", name)
            .text("condition", "__datalyptica_is " + name)
            .text("described", name + ":" + brief(syntax.description()))
            .text("description", brief(syntax.description()))
            .text("optionNames", names(options))
            .flag("anyWord", !words.none())
            .text("spec", place + ":" + words.label() + ":" + action(words.label(), words.values()))
            .views("options", views);
    return kinds(view, words.label(), words.values()).build();
  }

  private static View option(String command, Option option) {
    View.Builder view =
        View.builder()
            .texts("specs", specs(option))
            .text("description", brief(option.description()))
            .text("long", option.name().substring(2))
            .text("short", option.names().size() > 1 ? option.names().getFirst().substring(1) : "")
            .flag("takesValue", !option.isFlag())
            .flag(
                "anyValue",
                !option.isFlag() && Kind.of(option.label(), option.values()) == Kind.FREE)
            .texts("patterns", patterns(command, option));
    return kinds(view, option.label(), option.values()).build();
  }

  /**
   * As {@code _arguments} of zsh has it, once for each name: which others it excludes, the name,
   * its meaning, its value.
   */
  private static List<String> specs(Option option) {
    List<String> specs = new ArrayList<>();
    for (String name : option.names()) {
      String others = option.names().size() > 1 ? "(" + String.join(" ", option.names()) + ")" : "";
      String value = option.isFlag() ? "" : name.startsWith("--") ? "=" : "+";
      specs.add(
          (option.several() ? "*" : others)
              + name
              + value
              + "["
              + brief(option.description())
              + "]"
              + (option.isFlag()
                  ? ""
                  : ":" + option.label() + ":" + action(option.label(), option.values())));
    }
    return specs;
  }

  private static String action(String label, List<String> values) {
    return switch (Kind.of(label, values)) {
      case WORDS -> "(" + String.join(" ", values.isEmpty() ? ruleIds() : values) + ")";
      case PROFILES -> "_files -g \"*.(yaml|yml)\"";
      case FILES -> "_files";
      case FOLDERS -> "_files -/";
      case FREE -> " ";
    };
  }

  private static View.Builder kinds(View.Builder view, String label, List<String> values) {
    Kind kind = label.isEmpty() ? Kind.FREE : Kind.of(label, values);
    String words = String.join(" ", values.isEmpty() && kind == Kind.WORDS ? ruleIds() : values);
    return view.text("values", words)
        .flag("words", kind == Kind.WORDS)
        .flag("profiles", kind == Kind.PROFILES)
        .flag("files", kind == Kind.FILES)
        .flag("folders", kind == Kind.FOLDERS);
  }

  /** {@code command:option} for each name of the option. */
  private static List<String> patterns(String command, Option option) {
    List<String> patterns = new ArrayList<>();
    option.names().forEach(name -> patterns.add(command + ":" + name));
    return patterns;
  }

  private static String names(List<Option> options) {
    List<String> names = new ArrayList<>();
    options.forEach(option -> names.addAll(option.names()));
    return String.join(" ", names);
  }

  private static List<String> ruleIds() {
    TreeSet<String> ids = new TreeSet<>();
    for (RuleDoc rule : Words.all()) {
      ids.add(rule.id().text());
    }
    return List.copyOf(ids);
  }

  /** The beginning of the first sentence, without what a shell could take for its own. */
  private static String brief(String description) {
    String plain = description.replaceAll(" ?\\([^)]*\\)", "").replaceAll("[\\[\\]\\\\'`\"$]", "");
    int end = plain.length();
    for (String stop : List.of(". ", "; ", ": ")) {
      int at = plain.indexOf(stop);
      end = at < 0 ? end : Math.min(end, at);
    }
    return plain.substring(0, end).replaceFirst("\\.$", "").replace(':', ' ');
  }
}

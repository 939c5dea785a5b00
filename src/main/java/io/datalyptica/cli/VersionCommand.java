package io.datalyptica.cli;

import io.datalyptica.fact.Facts;
import io.datalyptica.fact.Facts.Fact;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** {@code datalyptica version}. */
final class VersionCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Print the version and the Java it runs on, or what it believes of the world outside.",
            "  datalyptica version",
            "  datalyptica version --facts                    packages, catalogues, charts, images,"
                + " versions: each with source and day",
            "  datalyptica version --facts --format json")
        .options(
            Option.flag(
                "--facts",
                "Print what is believed of packages, catalogues, charts and images, and since"
                    + " when."),
            CommonOptions.format("text (default), json"));
  }

  @Override
  public int run(Arguments args, Console console) {
    boolean json = CommonOptions.json(args);
    if (args.has("--facts")) {
      console.out().print(json ? JsonText.write(factTree()) : factText());
    } else if (json) {
      console
          .out()
          .print(
              JsonText.write(
                  YamlTree.map()
                      .put("version", Facts.version())
                      .put("java", Runtime.version().toString())
                      .build()));
    } else {
      console.out().println("datalyptica " + Facts.version() + " (Java " + Runtime.version() + ")");
    }
    return ExitCode.OK;
  }

  private static YamlTree factTree() {
    List<YamlTree> facts = new ArrayList<>();
    for (Fact fact : Facts.all()) {
      facts.add(
          YamlTree.map()
              .put("key", fact.key())
              .put("value", fact.value())
              .put("day", fact.day())
              .put("source", fact.source())
              .build());
    }
    return YamlTree.map().put("schemaVersion", 1).put("facts", YamlTree.items(facts)).build();
  }

  private static String factText() {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (Fact fact : Facts.all()) {
      String heading = fact.day() + "  " + fact.source() + "\n";
      if (!heading.equals(last)) {
        text.append(last.isEmpty() ? "" : "\n").append(heading);
        last = heading;
      }
      text.append("  ").append(fact.key()).append(" = ").append(fact.value()).append('\n');
    }
    return text.toString();
  }
}

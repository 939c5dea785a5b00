package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.app.SecretScript;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code datalyptica secrets PROFILE}: every Secret and key the platform expects, its form and what reads it. */
final class SecretsCommand implements Command {
  private static final String SCRIPT = "--script";

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "List the Secrets that must exist before the tree is applied. Values never pass through this tool.",
            "  datalyptica secrets profiles/prod.yaml                list them",
            "  datalyptica secrets --script profiles/prod.yaml | sh  make those that are missing, with random values",
            "  datalyptica secrets --format json profiles/prod.yaml")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with("text (default), json"))
        .options(
            List.of(
                Option.flag(
                    SCRIPT,
                    "Print a shell script that makes the missing ones from /dev/urandom and changes none that exists.")));
  }

  @Override
  public int run(Arguments args, Console console) {
    List<String> profiles = CommonOptions.profiles(args);
    if (profiles.size() != 1) {
      throw new UsageException("secrets takes one profile");
    }
    boolean json = CommonOptions.json(args);
    boolean script = args.has(SCRIPT);
    if (script && args.has("--format")) {
      throw new UsageException("--script prints shell: leave out --format");
    }
    Judgement judgement = Judge.judge(profiles.getFirst(), console.in(), LocalDate::now);
    FindingsReport report = new FindingsReport(List.of(judgement));
    if (!judgement.sound()) {
      TextFindings.print(report, console.err(), CommonOptions.color(args, console.errIsTerminal()));
      return judgement.readable() ? ExitCode.FINDINGS : ExitCode.USAGE;
    }
    Plan plan = judgement.soundPlan();
    console.out().print(script ? SecretScript.of(plan) : json ? json(plan.secrets()) : text(plan.secrets()));
    return ExitCode.OK;
  }

  private static String json(List<SecretNeed> secrets) {
    List<Node> nodes = new ArrayList<>();
    for (SecretNeed need : secrets) {
      Node.Builder forms = Node.map();
      for (SecretNeed.Key key : need.keys()) {
        forms.put(key.name(), key.form());
      }
      nodes.add(
          Node.map()
              .put("name", need.name())
              .put("keys", Node.items(need.keys().stream().map(k -> Node.text(k.name())).toList()))
              .put("forms", forms.build())
              .put("usedBy", Node.items(need.usedBy().stream().map(Node::text).toList()))
              .build());
    }
    return JsonText.write(Node.map().put("secrets", Node.items(nodes)).build());
  }

  private static String text(List<SecretNeed> secrets) {
    StringBuilder text = new StringBuilder();
    for (SecretNeed need : secrets) {
      text.append(need.name()).append("  (read by ").append(String.join(", ", need.usedBy())).append(")\n");
      for (SecretNeed.Key key : need.keys()) {
        text.append("  ").append(key.name()).append(": ").append(key.form()).append('\n');
      }
    }
    return text.toString();
  }
}

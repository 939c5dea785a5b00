package io.datalyptica.cli;

import io.datalyptica.app.ImageSet;
import io.datalyptica.app.ImageTables;
import io.datalyptica.app.ImageTree;
import io.datalyptica.app.Judge;
import io.datalyptica.app.MirrorSets;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * {@code datalyptica images PROFILE...}: every image with where it is used, and what a mirror needs
 * to have and to serve them.
 */
final class ImagesCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "List every image with where it is used, those that operators pull by themselves"
                + " included.",
            "  datalyptica images profiles/prod.yaml",
            "  datalyptica images --format oc-mirror profiles/*.yaml > imageset.yaml       what the"
                + " mirror must hold",
            "  datalyptica images --format mirror-set profiles/prod.yaml | oc apply -f -   what"
                + " serves it to the operators")
        .footer(
            "",
            "oc-mirror: an ImageSetConfiguration of oc-mirror v2 for all profiles together and, for"
                + " each with",
            "images.registry, what mirror-set writes alone: an ImageDigestMirrorSet and an"
                + " ImageTagMirrorSet for what its",
            "operators pull.")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with("text (default), json, oc-mirror, mirror-set"));
  }

  @Override
  public int run(Arguments args, Console console) {
    String format =
        CommonOptions.choice(args, "--format", "text", "json", "oc-mirror", "mirror-set");
    boolean color = CommonOptions.color(args, console.errIsTerminal());
    List<ProfileJudgement> judgements = new ArrayList<>();
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (String profile : CommonOptions.profiles(args)) {
      ProfileJudgement judgement = Judge.judge(profile, console.in(), console.today());
      judgements.add(judgement);
      judgement.plan().filter(_ -> judgement.sound()).ifPresent(plan -> plans.put(profile, plan));
    }
    FindingsReport report = new FindingsReport(judgements);
    if (!report.sound()) {
      // Half a list would leave a mirror that looks complete.
      TextFindings.print(report, console.err(), color);
      return report.exitCodeOfErrors();
    }
    console
        .out()
        .print(
            switch (format) {
              case "json" -> json(plans);
              case "oc-mirror" -> ocMirror(plans, console);
              case "mirror-set" -> String.join("---\n", mirrorSets(plans));
              default -> text(plans);
            });
    return report.exitCode(args);
  }

  private static String json(Map<String, Plan> plans) {
    List<YamlTree> profiles = new ArrayList<>();
    plans.forEach((source, plan) -> profiles.add(ImageTree.of(source, plan)));
    return JsonText.write(YamlTree.map().put("profiles", YamlTree.items(profiles)).build());
  }

  /** oc-mirror reads the first document of its file and leaves the others. */
  private static String ocMirror(Map<String, Plan> plans, Console console) {
    ImageSet set = ImageSet.of(plans.values());
    set.remarks().forEach(remark -> console.err().println("datalyptica: " + remark));
    List<String> documents = new ArrayList<>();
    documents.add(set.text());
    documents.addAll(mirrorSets(plans));
    return String.join("---\n", documents);
  }

  private static List<String> mirrorSets(Map<String, Plan> plans) {
    LinkedHashSet<String> documents = new LinkedHashSet<>();
    plans.values().forEach(plan -> documents.addAll(MirrorSets.of(plan)));
    return List.copyOf(documents);
  }

  private static String text(Map<String, Plan> plans) {
    StringBuilder out = new StringBuilder();
    plans.forEach(
        (source, plan) -> {
          out.append(out.isEmpty() ? "" : "\n").append(Safe.line(source)).append('\n');
          ImageTables.of(plan)
              .forEach(
                  (title, table) ->
                      out.append('\n').append(title).append("\n\n").append(table.text()));
          ImageTables.remarks(plan).forEach(remark -> out.append('\n').append(remark));
        });
    return out.toString();
  }
}

package io.datalyptica.app;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.output.SchemaFolder;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Words;
import io.datalyptica.rule.object.RemovedApi;
import io.datalyptica.verify.SchemaCheck;
import io.datalyptica.verify.TypedCheck;
import io.datalyptica.verify.TypedFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every field of a tree against the typed model of its kind and, where the user has one, its
 * schema. Loads both libraries.
 */
final class FieldCheck {
  private static final RuleId UNCHECKED_KIND = new RuleId("K8S-082");
  private static final RuleId SCHEMA_FAULT = new RuleId("K8S-083");
  private static final RuleId UNKNOWN_FIELD = new RuleId("K8S-100");

  private final List<Diagnostic> findings = new ArrayList<>();
  private final String remedy;

  private FieldCheck(String remedy) {
    this.remedy = remedy;
  }

  /**
   * @param schemas a folder of JSON schemas in the layout of kubeconform
   * @param foreign true: the files are somebody's own and not made by a template, and a kind that
   *     nothing knows is a note
   * @throws UnusableSchema for a schema that is none
   */
  static List<Diagnostic> findings(ObjectIndex index, Optional<Path> schemas, boolean foreign) {
    FieldCheck check =
        new FieldCheck(
            foreign ? "correct it in this file" : "correct the template that makes this file");
    SchemaCheck own =
        schemas.map(folder -> new SchemaCheck(new SchemaFolder(folder)::at)).orElse(null);
    TypedCheck.Result typed = TypedCheck.of(index);
    typed.faults().forEach(fault -> check.add(UNKNOWN_FIELD, fault));
    for (K8sObject object : typed.unknown()) {
      if (!RemovedApi.isRemoved(object, index.kubernetes())) {
        String what = "is no kind known in " + object.apiVersion();
        check.add(UNKNOWN_FIELD, new TypedFault(object, object.at("kind"), what));
      }
    }
    try {
      if (own != null) {
        index
            .objects()
            .forEach(o -> own.faults(o).forEach(fault -> check.add(SCHEMA_FAULT, fault)));
      }
      if (foreign) {
        check.unchecked(typed.untyped(), own);
      }
    } catch (SchemaCheck.Unusable e) {
      throw new UnusableSchema(schemas.orElseThrow() + "/" + e.getMessage());
    }
    return check.findings;
  }

  private void add(RuleId rule, TypedFault fault) {
    SourcePosition at =
        new SourcePosition(
            fault.object().path(),
            fault.at().mark().line(),
            fault.at().mark().column(),
            fault.at().mark().pointer());
    String message = fault.object() + ": " + at.pointer() + " " + fault.message();
    findings.add(new Diagnostic(rule, Words.severity(rule, Tier.HA), at, message, remedy));
  }

  /** One note for each kind, at the first object of it. */
  private void unchecked(List<K8sObject> untyped, SchemaCheck own) {
    Map<String, List<K8sObject>> byKind = new TreeMap<>();
    for (K8sObject object : untyped) {
      if (own == null || !own.knows(object)) {
        byKind
            .computeIfAbsent(object.apiVersion() + " " + object.kind(), _ -> new ArrayList<>())
            .add(object);
      }
    }
    byKind.forEach(
        (kind, objects) -> {
          K8sObject first = objects.getFirst();
          int count = objects.size();
          SourcePosition at =
              new SourcePosition(
                  first.path(),
                  first.at("kind").mark().line(),
                  first.at("kind").mark().column(),
                  "/kind");
          findings.add(
              new Diagnostic(
                  UNCHECKED_KIND,
                  Words.severity(UNCHECKED_KIND, Tier.HA),
                  at,
                  "the fields of "
                      + count
                      + (count == 1 ? " object" : " objects")
                      + " of "
                      + kind
                      + " were not checked: there is no model and no schema of that kind",
                  "name a folder that has its schema: --schemas DIR"));
        });
  }
}

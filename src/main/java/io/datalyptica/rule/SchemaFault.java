package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;

/** What a schema of the user's refuses; the check itself lives in {@code verify}. */
public final class SchemaFault implements Rule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-083",
        Severity.ERROR,
        "an object that the schema of its kind refuses",
        """
        A folder of JSON schemas was named (`--schemas DIR`), and it has one for this kind: made from the definition of a custom resource
        it knows the fields, types, bounds and words that the API server will hold the object to. A schema that is strict
        (`additionalProperties: false`) refuses a misspelt field, which the API server would drop without a word. Rules in CEL, and those
        of webhooks, stand in no schema.
        """,
        """
        Correct the field that is named, or, when the operator is newer than the schema, make the schema anew from its definitions.
        """,
        "the schema file of the kind: GROUP/kind_version.json in the folder of --schemas");
  }
}

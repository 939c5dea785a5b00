package io.datalyptica.cli;

import io.datalyptica.app.ProfileSchema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code datalyptica schema}: the JSON Schema of the profile, for editors. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .synopsisHeading(Usage.examples("  datalyptica schema > profile.schema.json",
            "  # and as the first line of a profile:",
            "  # yaml-language-server: $schema=profile.schema.json"))
        .description("Print the JSON Schema (draft-07) of the profile.");
    return spec;
  }

  @Override
  public int run(ParseResult args, Console console) {
    console.out().print(ProfileSchema.json());
    return ExitCode.OK;
  }
}

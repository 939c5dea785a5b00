package io.datalyptica.cli;

import io.datalyptica.app.ProfileSchema;

/** {@code datalyptica schema}: the JSON Schema of the profile, for editors. */
final class SchemaCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
        "Print the JSON Schema (draft-07) of the profile.",
        "  datalyptica schema > profile.schema.json",
        "  # and as the first line of a profile:",
        "  # yaml-language-server: $schema=profile.schema.json");
  }

  @Override
  public int run(Arguments args, Console console) {
    console.out().print(ProfileSchema.json());
    return ExitCode.OK;
  }
}

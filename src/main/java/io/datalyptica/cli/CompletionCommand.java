package io.datalyptica.cli;

import io.datalyptica.template.Templates;

/**
 * {@code datalyptica completion SHELL}: a script by which the shell completes commands, options,
 * their values and files.
 */
final class CompletionCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Print the script by which a shell completes what is typed after datalyptica.",
            "  source <(datalyptica completion bash)                    this shell; put the line"
                + " into ~/.bashrc for all",
            "  datalyptica completion zsh > \"${fpath[1]}/_datalyptica\"   then start a new zsh",
            "  datalyptica completion fish > ~/.config/fish/completions/datalyptica.fish")
        .word("SHELL", "bash, zsh or fish.", "bash", "zsh", "fish");
  }

  @Override
  public int run(Arguments args, Console console) {
    String shell = args.words().getFirst();
    if (!syntax().words().values().contains(shell)) {
      throw new UsageException(
          "completion knows bash, zsh and fish, not '" + Safe.line(shell) + "'");
    }
    console
        .out()
        .print(
            Templates.builtIn()
                .render("completion/" + shell + ".sh", CompletionViews.of(Commands.of())));
    return ExitCode.OK;
  }
}

package io.datalyptica.template;

import io.datalyptica.template.Program.Instruction;
import java.util.List;

/** Writes a program with a view: the only place where templates become text. One instance writes one file. */
final class Interpreter {
  private final Programs programs;
  private final Encoder encoder;
  private final StringBuilder out = new StringBuilder(4096);
  private String file;
  private int indent;
  /** The template's own text begins a line here, so the indentation of a partial is due. */
  private boolean lineStart = true;
  /** The line of an empty tree is being left out: the rest of it too. */
  private boolean dropping;

  private Interpreter(Programs programs, Program program) {
    this.programs = programs;
    this.encoder = program.dialect().encoder();
    this.file = program.file();
  }

  static String write(Programs programs, Program program, View view) {
    Interpreter interpreter = new Interpreter(programs, program);
    interpreter.run(program.instructions(), new Scope(view, null, null));
    StringBuilder out = interpreter.out;
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return out.toString();
  }

  private void run(List<Instruction> instructions, Scope scope) {
    for (int i = 0; i < instructions.size(); i++) {
      switch (instructions.get(i)) {
        case Program.Text text -> text(text.text());
        case Program.Scalar scalar -> scalar(scalar, scope);
        case Program.Section section -> section(section, scope);
        case Program.Inverted inverted -> {
          if (!holds(find(inverted.name(), inverted.line(), scope), inverted.name(), inverted.line())) {
            run(inverted.body(), scope);
          }
        }
        case Program.Partial partial -> partial(partial, scope);
      }
    }
  }

  private void text(String text) {
    int start = 0;
    if (dropping) {
      int end = text.indexOf('\n');
      dropping = end < 0;
      start = end < 0 ? text.length() : end + 1;
      lineStart |= end >= 0;
    }
    if (indent == 0) {
      out.append(text, start, text.length());
    } else {
      indented(text, start);
    }
    if (start < text.length()) {
      lineStart = text.charAt(text.length() - 1) == '\n';
    }
  }

  private void indented(String text, int from) {
    int start = from;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      if (lineStart && text.charAt(start) != '\n') {
        out.repeat(' ', indent);
      }
      out.append(text, start, end);
      lineStart = text.charAt(end - 1) == '\n';
      start = end;
    }
  }

  private void scalar(Program.Scalar scalar, Scope scope) {
    View.Value value = find(scalar.name(), scalar.line(), scope);
    if (lineStart) {
      out.repeat(' ', indent);
      lineStart = false;
    }
    try {
      switch (value) {
        case View.Value.Text(String text) -> encoder.text(out, text, scalar.place());
        case View.Value.Number(long number) -> encoder.number(out, number, scalar.place());
        case View.Value.Tree(Node tree) -> {
          if (!encoder.tree(out, tree, scalar.place())) {
            out.setLength(out.lastIndexOf("\n") + 1);
            dropping = true;
          }
        }
        case View.Value.Flag _, View.Value.Views _, View.Value.Texts _, View.Value.Single _ ->
            throw new Unwritable("it is for sections: {{#" + scalar.name() + "}}");
      }
    } catch (Unwritable e) {
      throw new TemplateException(file, scalar.line(), "{{" + scalar.name() + "}}: " + e.getMessage());
    }
  }

  private void section(Program.Section section, Scope scope) {
    View.Value value = find(section.name(), section.line(), scope);
    switch (value) {
      case View.Value.Views(List<View> views) -> {
        for (int i = 0; i < views.size(); i++) {
          run(section.body(), new Scope(views.get(i), null, scope));
        }
      }
      case View.Value.Texts(List<String> texts) -> {
        for (int i = 0; i < texts.size(); i++) {
          run(section.body(), new Scope(null, texts.get(i), scope));
        }
      }
      case View.Value.Single(View view) -> run(section.body(), new Scope(view, null, scope));
      case View.Value.Text(String text) -> {
        if (!text.isEmpty()) {
          run(section.body(), new Scope(null, text, scope));
        }
      }
      case View.Value.Flag _, View.Value.Tree _, View.Value.Number _ -> {
        if (holds(value, section.name(), section.line())) {
          run(section.body(), scope);
        }
      }
    }
  }

  /** Whether a section over the value is written at all. */
  private boolean holds(View.Value value, String name, int line) {
    return switch (value) {
      case View.Value.Flag(boolean flag) -> flag;
      case View.Value.Text(String text) -> !text.isEmpty();
      case View.Value.Tree(Node tree) -> !tree.isEmpty();
      case View.Value.Views(List<View> views) -> !views.isEmpty();
      case View.Value.Texts(List<String> texts) -> !texts.isEmpty();
      case View.Value.Single _ -> true;
      case View.Value.Number _ -> throw new TemplateException(file, line, name + " is a number: a section needs a flag, a list or a view");
    };
  }

  private void partial(Program.Partial partial, Scope scope) {
    Program program = programs.find(partial.name());
    if (program == null) {
      throw new TemplateException(file, partial.line(), "no partial " + partial.name());
    }
    String outerFile = file;
    file = program.file();
    indent += partial.indent();
    run(program.instructions(), scope);
    indent -= partial.indent();
    file = outerFile;
  }

  private View.Value find(String name, int line, Scope scope) {
    View.Value value = scope.find(name);
    if (value == null) {
      throw new TemplateException(file, line, "unknown name " + name);
    }
    return value;
  }
}

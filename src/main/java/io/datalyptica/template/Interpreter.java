package io.datalyptica.template;

import io.datalyptica.template.Program.Instruction;
import java.util.List;

/**
 * Writes a program with a view: the only place where templates become text. One instance writes one
 * file.
 */
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
      instructions.get(i).write(this, scope);
    }
  }

  void text(String text) {
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

  void scalar(Program.Scalar scalar, Scope scope) {
    View.Value value = find(scalar.name(), scalar.line(), scope);
    if (lineStart) {
      out.repeat(' ', indent);
      lineStart = false;
    }
    try {
      write(value, scalar);
    } catch (Unwritable e) {
      throw new TemplateException(
          file, scalar.line(), "{{" + scalar.name() + "}}: " + e.getMessage());
    }
  }

  private void write(View.Value value, Program.Scalar scalar) {
    if (value instanceof View.Value.Text text) {
      encoder.text(out, text.value(), scalar.place());
    } else if (value instanceof View.Value.Number number) {
      encoder.number(out, number.value(), scalar.place());
    } else if (value instanceof View.Value.Tree tree) {
      if (!encoder.tree(out, tree.value(), scalar.place())) {
        out.setLength(out.lastIndexOf("\n") + 1);
        dropping = true;
      }
    } else {
      throw new Unwritable("it is for sections: {{#" + scalar.name() + "}}");
    }
  }

  void section(Program.Section section, Scope scope) {
    View.Value value = find(section.name(), section.line(), scope);
    if (value instanceof View.Value.Views views) {
      for (int i = 0; i < views.value().size(); i++) {
        run(section.body(), new Scope(views.value().get(i), null, scope));
      }
    } else if (value instanceof View.Value.Texts texts) {
      for (int i = 0; i < texts.value().size(); i++) {
        run(section.body(), new Scope(null, texts.value().get(i), scope));
      }
    } else if (holds(value, section.name(), section.line())) {
      run(section.body(), inside(value, scope));
    }
  }

  private static Scope inside(View.Value value, Scope scope) {
    if (value instanceof View.Value.Single single) {
      return new Scope(single.value(), null, scope);
    }
    return value instanceof View.Value.Text text ? new Scope(null, text.value(), scope) : scope;
  }

  void inverted(Program.Inverted inverted, Scope scope) {
    View.Value value = find(inverted.name(), inverted.line(), scope);
    if (!holds(value, inverted.name(), inverted.line())) {
      run(inverted.body(), scope);
    }
  }

  /** Whether a section over the value is written at all. */
  private boolean holds(View.Value value, String name, int line) {
    if (value instanceof View.Value.Number) {
      throw new TemplateException(
          file, line, name + " is a number: a section needs a flag, a list or a view");
    }
    return value.holds();
  }

  void partial(Program.Partial partial, Scope scope) {
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

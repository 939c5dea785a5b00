package io.datalyptica.template;

import java.util.List;

/**
 * A parsed template: what the interpreter writes, in order. Where a value stands (in quotes, as a
 * whole value, ...) is decided by the lint when the template is parsed, so that writing it needs no
 * look at the text around it.
 *
 * @param file path of the template as its author knows it, for messages
 */
record Program(String file, Dialect dialect, List<Instruction> instructions) {
  Program {
    instructions = List.copyOf(instructions);
  }

  /**
   * Each writes itself: a pattern switch would cost a class made at run time, which no class cache
   * can hold.
   */
  sealed interface Instruction {
    void write(Interpreter interpreter, Scope scope);
  }

  record Text(String text, int line) implements Instruction {
    @Override
    public void write(Interpreter interpreter, Scope scope) {
      interpreter.text(text);
    }
  }

  record Scalar(String name, Place place, int line) implements Instruction {
    @Override
    public void write(Interpreter interpreter, Scope scope) {
      interpreter.scalar(this, scope);
    }
  }

  record Section(String name, List<Instruction> body, int line) implements Instruction {
    Section {
      body = List.copyOf(body);
    }

    @Override
    public void write(Interpreter interpreter, Scope scope) {
      interpreter.section(this, scope);
    }
  }

  record Inverted(String name, List<Instruction> body, int line) implements Instruction {
    Inverted {
      body = List.copyOf(body);
    }

    @Override
    public void write(Interpreter interpreter, Scope scope) {
      interpreter.inverted(this, scope);
    }
  }

  /** Another template with the same view; every line of it is indented by {@code indent} spaces. */
  record Partial(String name, int indent, int line) implements Instruction {
    @Override
    public void write(Interpreter interpreter, Scope scope) {
      interpreter.partial(this, scope);
    }
  }
}

package io.datalyptica.template;

import io.datalyptica.template.Program.Instruction;
import java.util.List;
import java.util.SortedMap;

/**
 * Turns programs into the text that {@link ProgramReader} reads: the format, their number, then
 * each with name, length and instructions.
 */
final class ProgramWriter {
  private final StringBuilder out = new StringBuilder();

  private ProgramWriter() {}

  static String write(SortedMap<String, Program> programs) {
    ProgramWriter writer = new ProgramWriter();
    writer.number(ProgramReader.FORMAT);
    writer.number(programs.size());
    programs.forEach(
        (name, program) -> {
          ProgramWriter body = new ProgramWriter();
          body.text(program.file());
          body.number(program.dialect().ordinal());
          body.instructions(program.instructions());
          writer.text(name);
          writer.number(body.out.length());
          writer.out.append(body.out);
        });
    return writer.out.toString();
  }

  private void instructions(List<Instruction> instructions) {
    for (Instruction instruction : instructions) {
      instruction(instruction);
    }
    number(ProgramReader.END);
  }

  private void instruction(Instruction instruction) {
    switch (instruction) {
      case Program.Text text -> head(ProgramReader.TEXT, text.line(), text.text());
      case Program.Scalar scalar -> {
        head(ProgramReader.SCALAR, scalar.line(), scalar.name());
        number(scalar.place().ordinal());
      }
      case Program.Section section -> {
        head(ProgramReader.SECTION, section.line(), section.name());
        instructions(section.body());
      }
      case Program.Inverted inverted -> {
        head(ProgramReader.INVERTED, inverted.line(), inverted.name());
        instructions(inverted.body());
      }
      case Program.Partial partial -> {
        head(ProgramReader.PARTIAL, partial.line(), partial.name());
        number(partial.indent());
      }
    }
  }

  private void head(int code, int line, String text) {
    number(code);
    number(line);
    text(text);
  }

  private void text(String text) {
    number(text.length());
    out.append(text);
  }

  private void number(int value) {
    int rest = value;
    while (rest > 0x7F) {
      out.append((char) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.append((char) rest);
  }
}

package io.datalyptica.template;

import io.datalyptica.template.Program.Instruction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/**
 * Turns programs into the bytes that {@link ProgramFile} reads: the format, their number, then each with name, length
 * and instructions.
 */
final class ProgramWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private ProgramWriter() {}

  static byte[] write(SortedMap<String, Program> programs) {
    ProgramWriter writer = new ProgramWriter();
    writer.number(ProgramFile.FORMAT);
    writer.number(programs.size());
    programs.forEach(
        (name, program) -> {
          ProgramWriter body = new ProgramWriter();
          body.text(program.file());
          body.number(program.dialect().ordinal());
          body.instructions(program.instructions());
          writer.text(name);
          writer.number(body.bytes.size());
          writer.bytes.writeBytes(body.bytes.toByteArray());
        });
    return writer.bytes.toByteArray();
  }

  private void instructions(List<Instruction> instructions) {
    for (Instruction instruction : instructions) {
      instruction(instruction);
    }
    number(ProgramFile.END);
  }

  private void instruction(Instruction instruction) {
    switch (instruction) {
      case Program.Text text -> head(ProgramFile.TEXT, text.line(), text.text());
      case Program.Scalar scalar -> {
        head(ProgramFile.SCALAR, scalar.line(), scalar.name());
        number(scalar.place().ordinal());
      }
      case Program.Section section -> {
        head(ProgramFile.SECTION, section.line(), section.name());
        instructions(section.body());
      }
      case Program.Inverted inverted -> {
        head(ProgramFile.INVERTED, inverted.line(), inverted.name());
        instructions(inverted.body());
      }
      case Program.Partial partial -> {
        head(ProgramFile.PARTIAL, partial.line(), partial.name());
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
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    bytes.writeBytes(encoded);
  }

  private void number(int value) {
    int rest = value;
    while (rest > 0x7F) {
      bytes.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }
}

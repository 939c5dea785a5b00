package io.datalyptica.template;

import io.datalyptica.template.Program.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one program out of the text that {@link ProgramWriter} made. Trusts them: they come from
 * the same build.
 */
final class ProgramReader {
  /**
   * Raised with every change of the format or of {@link Place}: classes and programs of different
   * builds must not meet.
   */
  static final int FORMAT = 1;

  static final int END = 0;
  static final int TEXT = 1;
  static final int SCALAR = 2;
  static final int SECTION = 3;
  static final int INVERTED = 4;
  static final int PARTIAL = 5;

  private static final Place[] PLACES = Place.values();
  private static final Dialect[] DIALECTS = Dialect.values();

  private final String source;
  private int at;

  ProgramReader(String source, int at) {
    this.source = source;
    this.at = at;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  Program program() {
    return new Program(text(), DIALECTS[number()], instructions());
  }

  private List<Instruction> instructions() {
    List<Instruction> list = new ArrayList<>();
    for (int code = number(); code != END; code = number()) {
      int line = number();
      list.add(
          switch (code) {
            case TEXT -> new Program.Text(text(), line);
            case SCALAR -> new Program.Scalar(text(), PLACES[number()], line);
            case SECTION -> new Program.Section(text(), instructions(), line);
            case INVERTED -> new Program.Inverted(text(), instructions(), line);
            case PARTIAL -> new Program.Partial(text(), number(), line);
            default -> throw new IllegalStateException("not a program: code " + code);
          });
    }
    return list;
  }

  String text() {
    int length = number();
    String text = source.substring(at, at + length);
    at += length;
    return text;
  }

  /** Seven bits a character, the eighth says that more follow. */
  int number() {
    int value = 0;
    int shift = 0;
    while (true) {
      char c = source.charAt(at++);
      value |= (c & 0x7F) << shift;
      if (c < 0x80) {
        return value;
      }
      shift += 7;
    }
  }
}

package io.datalyptica.profile.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * A text under several edits, as what is left of the original and what was written between, so that
 * all edits together can be said of the original.
 */
final class Pieces {
  /**
   * @param written null: the characters of the original from {@code from} to {@code to}
   */
  private record Piece(int from, int to, String written) {
    int length() {
      return written == null ? to - from : written.length();
    }

    Piece part(int begin, int end) {
      return written == null
          ? new Piece(from + begin, from + end, null)
          : new Piece(0, 0, written.substring(begin, end));
    }
  }

  private final String original;
  private List<Piece> pieces;

  Pieces(String original) {
    this.original = original;
    pieces = List.of(new Piece(0, original.length(), null));
  }

  /** Edits that name characters of the text as it is now. */
  void apply(List<Replacement> replacements) {
    List<Piece> edited = new ArrayList<>();
    int at = 0;
    for (Replacement r : replacements) {
      copy(at, r.from(), edited);
      if (!r.text().isEmpty()) {
        edited.add(new Piece(0, 0, r.text()));
      }
      at = r.to();
    }
    copy(at, Integer.MAX_VALUE, edited);
    pieces = edited;
  }

  private void copy(int from, int to, List<Piece> into) {
    int start = 0;
    for (Piece piece : pieces) {
      int end = start + piece.length();
      if (Math.max(start, from) < Math.min(end, to)) {
        into.add(piece.part(Math.max(start, from) - start, Math.min(end, to) - start));
      }
      start = end;
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.written() == null) {
        text.append(original, piece.from(), piece.to());
      } else {
        text.append(piece.written());
      }
    }
    return text.toString();
  }

  /** All edits, of the original. */
  List<Replacement> replacements() {
    List<Replacement> all = new ArrayList<>();
    StringBuilder written = new StringBuilder();
    int at = 0;
    for (Piece piece : pieces) {
      if (piece.written() != null) {
        written.append(piece.written());
        continue;
      }
      add(at, piece.from(), written, all);
      at = piece.to();
    }
    add(at, original.length(), written, all);
    return all;
  }

  private static void add(int from, int to, StringBuilder written, List<Replacement> all) {
    if (from < to || !written.isEmpty()) {
      all.add(new Replacement(from, to, written.toString()));
      written.setLength(0);
    }
  }
}

package io.datalyptica.template;

import java.util.ArrayList;
import java.util.List;

/** YAML, line by line: quotes, comments, flow collections, block scalars, keys and whole values. */
final class YamlPlacement {
  private static final int NO_BLOCK = Integer.MAX_VALUE;

  private final String file;
  private final List<Token> tokens;
  private final Place[] places;
  private final StringBuilder line = new StringBuilder();
  private final List<Integer> values = new ArrayList<>();
  private int block = NO_BLOCK;
  private int flow;

  YamlPlacement(String file, List<Token> tokens) {
    this.file = file;
    this.tokens = tokens;
    this.places = new Place[tokens.size()];
  }

  Place[] places() {
    for (int i = 0; i < places.length; i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case TEXT -> text(token);
        case VALUE -> {
          line.append(YamlLine.VALUE);
          values.add(i);
        }
        case OPEN, OPEN_INVERTED, CLOSE -> {
          if (!line.isEmpty()) {
            line.append(YamlLine.SECTION);
          } else if (isInline(i)) {
            line.append(YamlLine.SECTION);
          }
        }
        case PARTIAL -> {
          if (!line.isEmpty() || flow > 0) {
            throw refused(token.line(), "in YAML a partial stands alone on its line");
          }
        }
        case COMMENT -> {}
      }
    }
    endLine(tokens.isEmpty() ? 1 : tokens.getLast().line());
    if (flow > 0) {
      throw refused(tokens.getLast().line(), "a flow list or map is not closed");
    }
    return places;
  }

  /**
   * A section tag at the start of a line that goes on, as opposed to one that stood alone on its
   * line.
   */
  private boolean isInline(int index) {
    return index + 1 < tokens.size() && tokens.get(index + 1).line() == tokens.get(index).line();
  }

  private void text(Token token) {
    String text = token.text();
    if (text.indexOf('\t') >= 0 && block == NO_BLOCK) {
      throw refused(token.line(), "a tab in YAML");
    }
    if (text.endsWith("\n")) {
      line.append(text, 0, text.length() - 1);
      endLine(token.line());
    } else {
      line.append(text);
    }
  }

  private void endLine(int number) {
    String text = line.toString();
    if (!text.isBlank()) {
      int indent = YamlLine.indent(text);
      if (indent > block) {
        all(Place.QUOTED);
      } else {
        block = NO_BLOCK;
        scan(text, number);
      }
    }
    line.setLength(0);
    values.clear();
  }

  private void all(Place place) {
    for (int index : values) {
      places[index] = place;
    }
  }

  /** Reads one line outside block scalars. */
  private void scan(String text, int number) {
    char quote = 0;
    boolean comment = false;
    int seen = 0;
    int codeEnd = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean start = i == 0 || " [{,\uE001".indexOf(text.charAt(i - 1)) >= 0;
      if (c == YamlLine.VALUE) {
        places[values.get(seen++)] = comment || quote != 0 ? Place.QUOTED : bare(text, i, number);
      } else if (comment) {
        continue;
      } else if (quote != 0) {
        if (c == '\\' && quote == '"') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (start && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '#' && (i == 0 || text.charAt(i - 1) == ' ')) {
        comment = true;
        codeEnd = i;
      } else if ((c == '[' || c == '{') && start) {
        flow++;
      } else if ((c == ']' || c == '}') && flow > 0) {
        flow--;
      }
    }
    if (quote != 0) {
      throw refused(number, "a quoted scalar must end on its line");
    }
    startBlock(text.substring(0, codeEnd).stripTrailing());
  }

  /** {@code key: |} or {@code - |2-}: the deeper lines that follow are text. */
  private void startBlock(String code) {
    int i = code.length();
    while (i > 0 && "+-0123456789".indexOf(code.charAt(i - 1)) >= 0) {
      i--;
    }
    if (flow == 0
        && i > 1
        && (code.charAt(i - 1) == '|' || code.charAt(i - 1) == '>')
        && code.charAt(i - 2) == ' ') {
      block = YamlLine.keyColumn(code);
    }
  }

  private Place bare(String text, int at, int number) {
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    if (flow > 0) {
      return inFlow(before.strip(), after.strip(), number);
    }
    boolean valueStart = YamlLine.isValueStart(before);
    boolean itemsOnly = YamlLine.isItemsOnly(before);
    if (after.isBlank() && before.isBlank()) {
      return Place.LINE;
    }
    if (after.isBlank() && valueStart) {
      return Place.VALUE;
    }
    if (itemsOnly && (after.equals(":") || after.startsWith(": "))) {
      return Place.KEY;
    }
    if (valueStart && !before.isBlank() && after.startsWith(" ") && after.strip().startsWith("#")) {
      return Place.INLINE;
    }
    if (YamlLine.looksLikeNumber(text, at)) {
      throw refused(number, "a reader could take this for a number or a date: put it in quotes");
    }
    return Place.COMPOSITE;
  }

  private Place inFlow(String before, String after, int number) {
    boolean start =
        before.endsWith("[")
            || before.endsWith("{")
            || before.endsWith(",")
            || before.endsWith(":");
    if (start && after.startsWith(":")) {
      return Place.KEY;
    }
    if (start
        && (after.isEmpty()
            || after.startsWith(",")
            || after.startsWith("]")
            || after.startsWith("}"))) {
      return Place.INLINE;
    }
    throw refused(number, "part of a scalar in a flow list or map: put it in quotes");
  }

  private TemplateException refused(int line, String message) {
    return new TemplateException(file, line, message);
  }
}

package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Form;
import io.datalyptica.profile.editor.Source.Member;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Finds where every value of a profile stands in its text, which the strict reader has accepted.
 */
final class SourceReader {
  private final String text;
  private final ParserImpl parser;

  /** Where each code point begins: SnakeYAML counts those. Null when each is one character. */
  private final int[] starts;

  private SourceReader(String text) {
    this.text = text;
    int points = text.codePointCount(0, text.length());
    starts = points == text.length() ? null : starts(text, points);
    parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
  }

  private static int[] starts(String text, int points) {
    int[] starts = new int[points + 1];
    for (int i = 0, at = 0; i <= points; i++) {
      starts[i] = at;
      at += i < points ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return starts;
  }

  /** The root of the only document. */
  static Source read(String text) {
    SourceReader reader = new SourceReader(text);
    reader.parser.getEvent(); // of the stream
    reader.parser.getEvent(); // of the document
    return reader.value();
  }

  private int index(Mark mark) {
    return starts == null ? mark.getIndex() : starts[mark.getIndex()];
  }

  private Source value() {
    Event event = parser.getEvent();
    int from = index(event.getStartMark());
    int to = index(event.getEndMark());
    if (event instanceof AliasEvent) {
      return Source.scalar(Form.ALIAS, from, to, "", true);
    }
    if (event instanceof ScalarEvent scalar) {
      boolean tied = scalar.getAnchor() != null || scalar.getTag() != null;
      Form form = form(scalar);
      int end = form == Form.BLOCK_TEXT ? behindLastText(to) : to;
      return Source.scalar(form, from, end, scalar.getValue(), tied);
    }
    return collection((CollectionStartEvent) event, from);
  }

  private static Form form(ScalarEvent scalar) {
    return switch (scalar.getScalarStyle()) {
      case PLAIN -> Form.PLAIN;
      case SINGLE_QUOTED -> Form.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> Form.DOUBLE_QUOTED;
      default -> Form.BLOCK_TEXT;
    };
  }

  private Source collection(CollectionStartEvent start, int from) {
    boolean list = start instanceof SequenceStartEvent;
    List<Member> members = new ArrayList<>();
    int to = from;
    while (!parser.checkEvent(list ? Event.ID.SequenceEnd : Event.ID.MappingEnd)) {
      Source key = list ? null : value();
      Source value = value();
      members.add(new Member(key, value));
      to = value.to();
    }
    Event end = parser.getEvent();
    boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
    boolean tied = start.getAnchor() != null || start.getTag() != null;
    // A pair without braces, in a list, ends with its value.
    boolean closed = flow && (tied || "[{".indexOf(text.charAt(from)) >= 0);
    return new Source(
        list ? Form.LIST : Form.MAP,
        from,
        closed ? index(end.getEndMark()) : to,
        "",
        flow,
        tied,
        List.copyOf(members));
  }

  /** A block of text ends, for SnakeYAML, where the next line with content begins. */
  private int behindLastText(int end) {
    int at = end;
    while (at > 0 && " \r\n".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}

package io.datalyptica.template;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheParser;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultMustache;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Mustache.java as the reader of templates: its parser finds and nests the tags, this class writes
 * them down in order.
 */
final class MustacheTokens extends DefaultMustacheFactory {
  private final String file;

  private MustacheTokens(String file) {
    this.file = file;
  }

  static List<Token> of(String file, String text) {
    MustacheTokens factory = new MustacheTokens(file);
    String disguised = WhiteSpaceDisguise.put(file, text.replace("\r\n", "\n"));
    try {
      MustacheParser parser = factory.createParser();
      parser.setAllowChangingDelimeters(false);
      return ((Tokens) parser.compile(new StringReader(disguised), file)).list;
    } catch (MustacheException e) {
      int line = e.getContext() == null ? 1 : Math.max(1, e.getContext().line());
      String message =
          e.getMessage() == null
              ? "not a Mustache template"
              : WhiteSpaceDisguise.removed(e.getMessage());
      int context = message.indexOf(" @[");
      throw new TemplateException(
          file, line, context < 0 ? message : message.substring(0, context));
    }
  }

  @Override
  public MustacheVisitor createMustacheVisitor() {
    return new Tokens(this);
  }

  /**
   * What one section holds; it is its own visitor and, because the parser hands sections on as
   * such, a Mustache.
   */
  private static final class Tokens extends DefaultMustache implements MustacheVisitor {
    private final List<Token> list = new ArrayList<>();
    private final String file;

    /** The parser tells of a comment before it hands over the text in front of it. */
    private Token comment;

    Tokens(MustacheTokens factory) {
      super(
          new TemplateContext("{{", "}}", factory.file, 0, true),
          factory,
          new Code[0],
          factory.file);
      this.file = factory.file;
    }

    @Override
    public Mustache mustache(TemplateContext context) {
      return this;
    }

    @Override
    public void write(TemplateContext context, String text) {
      if (!text.isEmpty()) {
        list.add(new Token(Token.Kind.TEXT, WhiteSpaceDisguise.removed(text), context.line()));
      }
      if (comment != null) {
        list.add(comment);
        comment = null;
      }
    }

    @Override
    public void value(TemplateContext context, String name, boolean encoded) {
      if (!encoded) {
        String shown = WhiteSpaceDisguise.removed(name);
        throw new TemplateException(
            file, context.line(), "raw output of " + shown + ": write {{" + shown + "}}");
      }
      list.add(new Token(Token.Kind.VALUE, name(context, name), context.line()));
    }

    @Override
    public void iterable(TemplateContext context, String name, Mustache body) {
      section(Token.Kind.OPEN, context, name, body);
    }

    @Override
    public void notIterable(TemplateContext context, String name, Mustache body) {
      section(Token.Kind.OPEN_INVERTED, context, name, body);
    }

    private void section(Token.Kind kind, TemplateContext context, String name, Mustache body) {
      list.add(new Token(kind, name(context, name), context.line()));
      list.addAll(((Tokens) body).list);
      list.add(new Token(Token.Kind.CLOSE, name, context.line()));
    }

    @Override
    public void partial(TemplateContext context, String name, String indent) {
      String path = WhiteSpaceDisguise.removed(name);
      for (int i = 0; i < path.length(); i++) {
        char c = path.charAt(i);
        if (!Encoder.isWordCharacter(c) && c != '-' && c != '/' && c != '.') {
          throw new TemplateException(file, context.line(), "not the name of a partial: " + path);
        }
      }
      list.add(new Token(Token.Kind.PARTIAL, path, context.line()));
    }

    @Override
    public void comment(TemplateContext context, String text) {
      comment = new Token(Token.Kind.COMMENT, "", context.line());
    }

    @Override
    public void dynamicPartial(TemplateContext context, String name, String indent) {
      throw refused(context, "a partial chosen at run time");
    }

    @Override
    public void pragma(TemplateContext context, String pragma, String args) {
      throw refused(context, "a pragma");
    }

    @Override
    public void extend(TemplateContext context, String name, Mustache body) {
      throw refused(context, "template inheritance");
    }

    @Override
    public void name(TemplateContext context, String name, Mustache body) {
      throw refused(context, "template inheritance");
    }

    @Override
    public void checkName(TemplateContext context, String name, Mustache body) {
      throw refused(context, "a check of a name");
    }

    @Override
    public void eof(TemplateContext context) {}

    private TemplateException refused(TemplateContext context, String what) {
      return new TemplateException(file, context.line(), what + " is not part of these templates");
    }

    /** {@code name}, {@code outer.name} or {@code .}. */
    private String name(TemplateContext context, String name) {
      boolean letterNext = true;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (letterNext
            ? !Character.isLetter(c) || c > 'z'
            : c != '.' && !Encoder.isWordCharacter(c)) {
          letterNext = true;
          break;
        }
        letterNext = c == '.';
      }
      if (letterNext && !name.equals(".")) {
        throw new TemplateException(
            file, context.line(), "not a name: " + WhiteSpaceDisguise.removed(name));
      }
      return name;
    }
  }
}

package io.datalyptica.template;

/**
 * One argument of redis.conf or sentinel.conf. Redis splits a line with {@code sdssplitargs}: an
 * argument is bare, or in double quotes with backslash escapes; a comment is only known at the
 * start of a line (redis 7.2, src/sds.c and src/config.c).
 */
final class ConfEncoder implements Encoder {
  @Override
  public void text(StringBuilder out, String text, Place place) {
    if (place != Place.INLINE) {
      Encoder.composite(out, text);
      return;
    }
    boolean bare = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (JsonText.isControl(c)) {
        throw new Unwritable("a configuration argument holds no control character");
      }
      bare &= Encoder.isWordCharacter(c) || "./:@%+,=-*&~".indexOf(c) >= 0;
    }
    if (bare) {
      out.append(text);
    } else {
      quoted(out, text);
    }
  }

  private static void quoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }
}

package io.datalyptica.template;

/**
 * JSON: a string with its quotes, a number, or a tree that continues the indentation of its line.
 */
final class JsonEncoder implements Encoder {
  @Override
  public void text(StringBuilder out, String text, Place place) {
    if (place == Place.QUOTED) {
      Encoder.composite(out, text);
    } else {
      JsonText.string(out, text);
    }
  }

  @Override
  public void number(StringBuilder out, long number, Place place) {
    if (place == Place.KEY) {
      JsonText.string(out, Long.toString(number));
    } else {
      out.append(number);
    }
  }

  @Override
  public boolean tree(StringBuilder out, YamlTree tree, Place place) {
    if (place != Place.INLINE) {
      throw new Unwritable("a tree cannot be a part of a string or a key");
    }
    int start = out.lastIndexOf("\n") + 1;
    int indent = 0;
    while (start + indent < out.length() && out.charAt(start + indent) == ' ') {
      indent++;
    }
    JsonText.write(out, tree, indent);
    return true;
  }
}

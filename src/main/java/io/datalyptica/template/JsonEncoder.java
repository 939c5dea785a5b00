package io.datalyptica.template;

/**
 * JSON: a string with its quotes, a number, or a tree: a list has an item a line, so that a review
 * shows which one changed, and all else is on one line, because a ConfigMap has to hold it.
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
    JsonText.lines(out, tree);
    return true;
  }
}

package io.datalyptica.cli;

/**
 * Reads the command lines that people mostly write, without picocli, whose model of one command
 * takes as long as the whole plan (10 ms cold, and 300 classes). It takes only what can be meant in
 * one way; help, abbreviations, {@code @} files, an option given twice and everything that is wrong
 * it leaves to picocli, which has the words for it. What it takes, picocli takes in the same way: a
 * property test holds the two together.
 */
final class PlainArguments {
  private PlainArguments() {}

  /**
   * The arguments behind the command's name, or null when picocli has to read them.
   *
   * @param args the command line, of which the first word is the command's name
   */
  static Arguments of(Syntax syntax, String... args) {
    Arguments arguments = new Arguments();
    for (int i = 1; i < args.length; i++) {
      String word = args[i];
      if (!word.startsWith("-") || word.equals("-")) {
        if (word.isEmpty() || word.charAt(0) == '@') {
          return null;
        }
        arguments.give(word);
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      Option option = syntax.option(equals < 0 ? word : word.substring(0, equals));
      if (option == null
          || arguments.has(option.name()) && !option.several()
          || option.isFlag() && equals >= 0) {
        return null;
      }
      if (option.isFlag()) {
        arguments.give(option, "");
        continue;
      }
      String value = equals >= 0 ? word.substring(equals + 1) : ++i < args.length ? args[i] : "";
      if (!isPlain(value)) {
        return null;
      }
      arguments.give(option, value);
    }
    return fits(syntax, arguments) ? arguments : null;
  }

  /**
   * A value that could be an option of its own, that has quotes or is empty is picocli's to judge.
   */
  private static boolean isPlain(String value) {
    return !value.isEmpty()
        && value.charAt(0) != '@'
        && value.indexOf('"') < 0
        && value.indexOf('\'') < 0
        && (value.charAt(0) != '-' || value.equals("-"));
  }

  private static boolean fits(Syntax syntax, Arguments arguments) {
    int words = arguments.words().size();
    return syntax.words().none() ? words == 0 : words == 1 || words > 1 && syntax.words().several();
  }
}

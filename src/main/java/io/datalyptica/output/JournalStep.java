package io.datalyptica.output;

/**
 * One line of a journal: put a staged file into its place, or drop a file of ours.
 *
 * @param before the fingerprint of what the step replaces or drops, {@code -} for nothing: anything
 *     else was changed by hand since
 */
record JournalStep(boolean put, String before, String path) {
  static final String ABSENT = "-";
  private static final String PUT = "put";
  private static final String DROP = "drop";
  private static final int WORDS = 3;

  String text() {
    return (put ? PUT : DROP) + " " + before + " " + path + "\n";
  }

  static JournalStep parse(String line) throws OwnedFiles.Unreadable {
    String[] words = line.split(" ", WORDS);
    boolean put = words[0].equals(PUT);
    boolean known = words.length == WORDS && (put || words[0].equals(DROP));
    if (!known || !OwnedFiles.NAME.equals(words[2]) && !OwnedFiles.isInside(words[2])) {
      throw damaged();
    }
    return new JournalStep(put, words[1], words[2]);
  }

  static OwnedFiles.Unreadable damaged() {
    return new OwnedFiles.Unreadable(
        "the journal of a killed run, "
            + Journal.DIRECTORY
            + "/"
            + Journal.FILE
            + ", is damaged or of another form",
        "remove " + Journal.DIRECTORY + ", then render again with --overwrite-edited");
  }
}

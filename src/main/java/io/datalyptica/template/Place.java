package io.datalyptica.template;

/** Where a value stands in the text of its template. */
enum Place {
  /** The rest of the line: the whole value after {@code key:} or {@code -}. */
  VALUE,
  /** A whole scalar that must stay on its line: an item of a flow list, a word, an argument. */
  INLINE,
  /** A key of a map: a string even when it is a number. */
  KEY,
  /** Alone on its line. */
  LINE,
  /** A part of something longer: only text that means itself in every dialect. */
  COMPOSITE,
  /** A part of something longer inside quotes, a comment or a block of text. */
  QUOTED,
  /** Inside the quotes of an SQL identifier. */
  IDENTIFIER,
  /** Inside the quotes of an SQL literal. */
  LITERAL,
  /** The same two inside a dollar-quoted body. */
  BODY_IDENTIFIER,
  BODY_LITERAL,
  /**
   * Inside the quotes of a name in a command of psql, which ends with its line and knows connection
   * strings.
   */
  COMMAND,
  /** A number only. */
  NUMBER,
  /** Running text. */
  PROSE,
  /** A word in code of a document. */
  CODE
}

package io.datalyptica.diagnostic;

/**
 * A remedy that a program can apply: a value written, removed or given another key at {@code
 * pointer} of the profile.
 *
 * <p>It is safe when somebody who applies it unread loses nothing: the finding offers one remedy
 * and no choice, and
 *
 * <ul>
 *   <li>what it changes has no effect as it stands, so that the rendered tree stays the same; or
 *   <li>with what stands there nothing is rendered, or it is refused or never starts, so that
 *       nothing runs which the change could hurt; or
 *   <li>it gives more of what costs next to nothing, and restarts nothing that holds data.
 * </ul>
 *
 * <p>Whatever shrinks, recreates, restarts a master, takes away redundancy, rights or a way in,
 * costs servers or volumes, or changes what can be chosen only once (storage, pools, parity, names,
 * versions, images) is for a person to decide, and so is everything that nobody has thought about:
 * a fix is unsafe unless it says otherwise.
 *
 * @param pointer JSON pointer; parents that are absent are made
 * @param value what is written: a text without quotes, such as {@code 2}, or a flow collection of
 *     YAML, such as {@code {cpu: 500m}}; the other key; empty when what stands there is removed
 */
public record Fix(Change change, String pointer, String value, boolean isSafe) {
  /** What becomes of that which stands at the pointer. */
  public enum Change {
    WRITE,
    REMOVE,
    /** The value stays and gets another key. */
    RENAME
  }

  /**
   * A fix that a person has to agree to.
   *
   * @param value empty: what stands there is removed
   */
  public Fix(String pointer, String value) {
    this(change(value), pointer, value, false);
  }

  /** A fix that hurts nobody who applies it unread. */
  public static Fix safe(String pointer, String value) {
    return new Fix(change(value), pointer, value, true);
  }

  /** The key of what stands at {@code pointer} is misspelt. */
  public static Fix renamed(String pointer, String key) {
    return new Fix(Change.RENAME, pointer, key, true);
  }

  private static Change change(String value) {
    return value.isEmpty() ? Change.REMOVE : Change.WRITE;
  }
}

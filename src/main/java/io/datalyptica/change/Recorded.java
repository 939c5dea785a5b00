package io.datalyptica.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What lives on disks and in clients of a platform and no object shows: the facts that a later
 * change is judged by. A line each, {@code <owner> <key> <value>}, where the owner is {@code
 * platform} or a component with its name, such as {@code redis/cache}; sorted, so that they merge
 * like a source file.
 */
public final class Recorded {
  /** The owner of what is true of the whole platform. */
  public static final String PLATFORM = "platform";

  private final TreeMap<String, TreeMap<String, String>> owners = new TreeMap<>();

  private Recorded() {}

  /**
   * Of the lines that {@link #lines} made; a line of another form, by whoever edited it, counts for
   * nothing.
   */
  public static Recorded of(List<String> lines) {
    Recorded recorded = new Recorded();
    for (String line : lines) {
      int owner = line.indexOf(' ');
      int key = owner < 0 ? -1 : line.indexOf(' ', owner + 1);
      if (key > 0) {
        recorded
            .of(line.substring(0, owner))
            .put(line.substring(owner + 1, key), line.substring(key + 1));
      }
    }
    return recorded;
  }

  /** Of nothing yet. */
  public static Recorded empty() {
    return new Recorded();
  }

  private TreeMap<String, String> of(String owner) {
    TreeMap<String, String> facts = owners.get(owner);
    if (facts == null) {
      facts = new TreeMap<>();
      owners.put(owner, facts);
    }
    return facts;
  }

  /** What {@code owner} records; it may be added to. */
  public Part part(String owner) {
    return new Part(of(owner));
  }

  /** Whether anything is recorded of {@code owner}. */
  public boolean has(String owner) {
    return owners.containsKey(owner);
  }

  /** A line for each fact, sorted. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (var owner : owners.entrySet()) {
      for (var fact : owner.getValue().entrySet()) {
        lines.add(owner.getKey() + " " + fact.getKey() + " " + fact.getValue());
      }
    }
    return lines;
  }

  /** What is recorded of one component. */
  public static final class Part {
    private final TreeMap<String, String> facts;

    private Part(TreeMap<String, String> facts) {
      this.facts = facts;
    }

    /**
     * @param key words and names with {@code /} between them, such as {@code bucket/raw/quota}: of
     *     characters that names of Kubernetes, buckets and databases have; others are written as
     *     {@code %XX}
     */
    public Part put(String key, String value) {
      facts.put(plain(key, true), plain(value, false));
      return this;
    }

    public Part put(String key, long value) {
      return put(key, Long.toString(value));
    }

    /** "" when it is not recorded. */
    public String text(String key) {
      String value = facts.get(plain(key, true));
      return value == null ? "" : value;
    }

    /** Whether the fact is recorded here, and is another in {@code after}. */
    public boolean differs(Part after, String key) {
      String was = text(key);
      return !was.isEmpty() && !was.equals(after.text(key));
    }

    /** -1 when it is not recorded as a number. */
    public long number(String key) {
      String value = text(key);
      if (value.isEmpty() || value.length() > 18) {
        return -1;
      }
      long number = 0;
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c < '0' || c > '9') {
          return -1;
        }
        number = 10 * number + c - '0';
      }
      return number;
    }

    /** The names {@code x} for which there is a fact {@code <kind>/x} or {@code <kind>/x/...}. */
    public List<String> names(String kind) {
      List<String> names = new ArrayList<>();
      String prefix = kind + "/";
      for (String key : facts.tailMap(prefix).keySet()) {
        if (!key.startsWith(prefix)) {
          break;
        }
        int end = key.indexOf('/', prefix.length());
        String name =
            end < 0 ? key.substring(prefix.length()) : key.substring(prefix.length(), end);
        if (names.isEmpty() || !names.getLast().equals(name)) {
          names.add(name);
        }
      }
      return names;
    }

    /** All facts, by key. */
    public SequencedMap<String, String> all() {
      return Collections.unmodifiableSequencedMap(facts);
    }

    private static String plain(String text, boolean key) {
      StringBuilder plain = null;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean odd = c < ' ' || c == '%' || c >= 0x7f || key && c == ' ';
        if (odd && plain == null) {
          plain = new StringBuilder(text.length() + 8).append(text, 0, i);
        }
        if (odd) {
          String hex = Integer.toHexString(c);
          plain.append('%').append("0000", 0, 4 - hex.length()).append(hex);
        } else if (plain != null) {
          plain.append(c);
        }
      }
      return plain == null ? text : plain.toString();
    }
  }
}

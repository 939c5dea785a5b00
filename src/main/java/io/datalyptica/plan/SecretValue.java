package io.datalyptica.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the value of a Secret's key comes to be. Everything that is said or done about it follows
 * from this: the form in lists and pages, the script that makes it, the entry of a secret store
 * that is asked for it.
 */
public sealed interface SecretValue {
  /** What a legal value looks like, in one sentence. */
  String form();

  /** Whether a script can make it, knowing nothing. */
  boolean inventable();

  /**
   * Letters and digits from the machine's random source, which survive every configuration file,
   * URL and connection string.
   *
   * @param length characters; each is worth {@code log2 62 = 5.95} bits
   */
  record Random(int length, Accepted accepted) implements SecretValue {
    /** 190 bits. */
    private static final int LENGTH = 32;

    /** Of 128 bits. */
    private static final int SHORTEST = 22;

    public Random {
      if (length < SHORTEST || length < accepted.least() || length > accepted.most()) {
        throw new IllegalArgumentException("a random value of " + length + " characters");
      }
    }

    public static Random of(Accepted accepted) {
      return new Random(LENGTH, accepted);
    }

    @Override
    public String form() {
      return accepted.words();
    }

    @Override
    public boolean inventable() {
      return true;
    }
  }

  /**
   * A name that the plan has chosen; no secret.
   *
   * @param others what would do as well; empty when it must be this very name
   */
  record Name(String text, Optional<Accepted> others) implements SecretValue {
    public Name {
      if (others.isPresent() && !others.get().accepts(text)) {
        throw new IllegalArgumentException("a name that its reader does not take");
      }
    }

    /** A name that somebody else relies on. */
    public static Name exactly(String text) {
      return new Name(text, Optional.empty());
    }

    /** A name in whose place another may stand. */
    public static Name rather(String text, Accepted others) {
      return new Name(text, Optional.of(others));
    }

    @Override
    public String form() {
      return others.map(a -> text + ", or " + a.words()).orElse(text + ", exactly");
    }

    @Override
    public boolean inventable() {
      return true;
    }
  }

  /**
   * Other values, put together with text between them.
   *
   * <p>A key that the Secret itself has stands for that very value; one that it lacks is an
   * ingredient, which a secret store holds beside the others.
   */
  record Composed(List<Part> parts) implements SecretValue {
    public Composed {
      parts = List.copyOf(parts);
    }

    /** Text, or the value of a key. */
    public record Part(String text, Optional<SecretNeed.Key> key) {
      public static Part text(String text) {
        return new Part(text, Optional.empty());
      }

      public static Part of(SecretNeed.Key key) {
        return new Part("", Optional.of(key));
      }
    }

    public static Composed of(Part... parts) {
      return new Composed(List.of(parts));
    }

    /** Its lines, with the names of the keys in capitals in the place of their values. */
    @Override
    public String form() {
      StringBuilder text = new StringBuilder();
      for (Part part : parts) {
        text.append(part.key().map(k -> k.name().toUpperCase(Locale.ROOT)).orElse(part.text()));
      }
      List<String> lines = List.of(text.toString().split("\n"));
      return lines.size() == 1
          ? lines.getFirst() + ", of the same values"
          : lines.size() + " lines, of the same values: " + String.join(", ", lines);
    }

    @Override
    public boolean inventable() {
      for (Part part : parts) {
        if (part.key().isPresent() && !part.key().get().value().inventable()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * What somebody else has to give.
   *
   * @param form what it is
   * @param how what a person does to get it into the cluster, as an imperative sentence without a
   *     full stop
   * @param later true when it can be had only from the running platform; then no secret store is
   *     asked for it
   */
  record Given(String form, String how, boolean later) implements SecretValue {
    public static Given beforehand(String form, String how) {
      return new Given(form, how, false);
    }

    public static Given later(String form, String how) {
      return new Given(form, how, true);
    }

    @Override
    public boolean inventable() {
      return false;
    }
  }
}

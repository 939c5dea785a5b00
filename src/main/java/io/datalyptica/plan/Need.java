package io.datalyptica.plan;

import java.util.Optional;

/**
 * One thing that a component asks of whoever provides it, and the answer.
 *
 * @param <W> what is asked
 * @param <A> what is answered
 */
public final class Need<W, A extends Answer> {
  private final Consumer by;
  private final W wish;
  private final String what;
  private final String section;
  private final boolean hard;
  private A answer;
  private String answeredBy = "";
  private Refusal refusal;
  private String refusedBy = "";
  private boolean judged;

  /**
   * @param what is asked, with its article, for a finding
   * @param section of the profile that provides it
   * @param hard who asks cannot serve while it is not there
   */
  Need(Consumer by, W wish, String what, String section, boolean hard) {
    this.by = by;
    this.wish = wish;
    this.what = what;
    this.section = section;
    this.hard = hard;
  }

  public Consumer by() {
    return by;
  }

  public W wish() {
    return wish;
  }

  /** What is asked, with its article. */
  public String what() {
    return what;
  }

  /** The section of the profile that provides such a thing. */
  public String section() {
    return section;
  }

  /** Whether who asks cannot serve while it is not there; else it serves on, and does without. */
  public boolean hard() {
    return hard;
  }

  /** Empty when nobody provides it. */
  public Optional<A> answer() {
    return Optional.ofNullable(answer);
  }

  /** Pointer of the section that answers; "" when none does. */
  public String provider() {
    return answeredBy;
  }

  /**
   * Answers it. Where several could, the one that stands first in the profile does, whichever
   * answers first.
   *
   * @param from pointer of the provider's section
   */
  public void answer(String from, A given) {
    if (answer == null || stands(from, answeredBy)) {
      answer = given;
      answeredBy = from;
    }
  }

  /** Says why a provider cannot answer, for the finding that nobody does. */
  public void refuse(String from, Refusal why) {
    if (refusal == null || stands(from, refusedBy)) {
      refusal = why;
      refusedBy = from;
    }
  }

  /**
   * Why the provider that stands first cannot answer; empty when none is there, or none refuses.
   */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Says that a rule of the consumer reports it when nobody answers. */
  public Need<W, A> judgedByItsConsumer() {
    judged = true;
    return this;
  }

  /** Whether nobody answers, and nobody else reports that. */
  public boolean isUnmet() {
    return answer == null && !judged && refusal != Refusal.SAID;
  }

  /** Why a provider cannot answer, and what a person may do about it. */
  public record Refusal(String why, String remedy) {
    /** For a reason that a rule of the provider reports. */
    public static final Refusal SAID = new Refusal("", "");
  }

  /** Whether one pointer of a list stands before another: {@code /spec/redis/9} before 10. */
  private static boolean stands(String one, String other) {
    return one.length() != other.length()
        ? one.length() < other.length()
        : one.compareTo(other) < 0;
  }
}

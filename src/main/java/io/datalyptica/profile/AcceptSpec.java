package io.datalyptica.profile;

import io.datalyptica.diagnostic.RuleId;
import java.time.LocalDate;

/** A finding that somebody accepts for a reason, until a day (inclusive). */
public record AcceptSpec(RuleId rule, String at, String reason, LocalDate until) {}

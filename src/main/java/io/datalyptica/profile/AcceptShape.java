package io.datalyptica.profile;

import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;
import java.time.LocalDate;
import java.util.List;

/** The shape of spec.accept[]. */
final class AcceptShape {
  private static final Field<io.datalyptica.diagnostic.RuleId> RULE =
      new Field<>("rule", new TextShape<>(Texts.RULE), Default.required(), "Id of the rule.");
  private static final Field<String> AT =
      new Field<>(
          "at",
          new TextShape<>(Texts.POINTER),
          Default.derived("everywhere"),
          "JSON pointer that the finding shows; everything below it is meant.");
  private static final Field<String> OBJECT =
      new Field<>(
          "object",
          CommonShape.LINE,
          Default.derived("no change is meant"),
          "What a change may be done to, as `plan` names it: `PostgresCluster/shop-postgres`.");
  private static final Field<String> REASON =
      new Field<>("reason", CommonShape.LINE, Default.required(), "Why it is accepted.");
  private static final Field<LocalDate> UNTIL =
      new Field<>(
          "until",
          new TextShape<>(Texts.DATE),
          Default.required(),
          "Last day on which it is accepted.");
  static final Field<List<AcceptSpec>> FIELD =
      new Field<>(
          "accept",
          new ListShape<>(
              ObjectShape.of(
                  v ->
                      new AcceptSpec(
                          v.get(RULE),
                          v.find(AT).orElse(""),
                          v.find(OBJECT).orElse(""),
                          v.get(REASON),
                          v.get(UNTIL)),
                  RULE,
                  AT,
                  OBJECT,
                  REASON,
                  UNTIL),
              ""),
          Default.noItems(),
          "Findings that somebody answers for, until a day.");

  private AcceptShape() {}
}

import io.datalyptica.app.Judge;
import io.datalyptica.app.ObjectVerification;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Spell;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.template.Templates;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;

/**
 * What {@code render} does for one profile before it writes: read, judge, spell, judge the objects.
 */
final class Work {
  private static final Templates TEMPLATES = Templates.builtIn();

  private Work() {}

  /** The tree; a profile with an error would be less work, and is a fault of the benchmark. */
  static Bundle spelled(byte[] profile) {
    ProfileJudgement judgement =
        Judge.judge("-", new ByteArrayInputStream(profile), LocalDate::now);
    for (Diagnostic d : judgement.findings()) {
      sound(d);
    }
    Bundle bundle = Spell.spell(judgement.soundAssembly(), TEMPLATES, "-");
    for (Diagnostic d : ObjectVerification.findings(judgement.soundPlan(), bundle, false)) {
      sound(d);
    }
    return bundle;
  }

  private static void sound(Diagnostic d) {
    if (d.severity() == Severity.ERROR) {
      throw new IllegalStateException(d.rule() + " " + d.at().pointer() + ": " + d.message());
    }
  }
}

package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import java.util.Locale;
import java.util.Map;

/** A credential that somebody wrote into the profile. */
public final class SecretInProfile implements PlanRule {
  private static final String[] WORDS = {
    "password", "passwd", "passphrase", "secret-key", "secretkey", "access-key", "token"
  };

  @Override
  public String id() {
    return "SEC-002";
  }

  @Override
  public void judge(Plan plan, Report report) {
    judge("/metadata/labels", plan.platform().labels(), report);
    judge("/metadata/annotations", plan.platform().annotations(), report);
    for (Slice slice : plan.slices()) {
      Common common = slice.common();
      judge(common.pointer() + "/labels", common.labels(), report);
      judge(common.pointer() + "/annotations", common.annotations(), report);
    }
  }

  private static void judge(String section, Map<String, String> entries, Report report) {
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      if (!entry.getValue().isEmpty() && (names(entry.getKey()) || carries(entry.getValue()))) {
        String pointer = section + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
        report.found(
            "SEC-002",
            pointer,
            entry.getKey()
                + " looks like a credential: it would stand in every rendered object and in the"
                + " history of the repository",
            "remove " + entry.getKey() + " and change the credential",
            new Fix(pointer, ""));
      }
    }
  }

  private static boolean names(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (name.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** A private key, a connection string with a password, or a URL with one. */
  private static boolean carries(String value) {
    String text = value.toLowerCase(Locale.ROOT);
    int scheme = text.indexOf("://");
    int at = text.indexOf('@', scheme + 3);
    boolean url =
        scheme > 0 && at > 0 && text.substring(scheme + 3, at).matches("[^/?#\\s]*:[^/?#\\s]+");
    return url || text.contains("password=") || text.contains("-----begin ");
  }
}

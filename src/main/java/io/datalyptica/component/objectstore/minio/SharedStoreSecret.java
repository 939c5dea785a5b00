package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Secret for two users, for a user and root, or for a user and a certificate. */
public final class SharedStoreSecret implements PlanRule {
  @Override
  public String id() {
    return "MINIO-032";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isEmpty()) {
      return;
    }
    ObjectStorePlan store = plan.slice(ObjectStorePlan.class).get();
    Map<String, String> owners = taken(store);
    String certificate = owners.get(store.rootSecret());
    if (certificate != null) {
      String own = store.names().credentials();
      report.found(
          "MINIO-032",
          "/spec/objectStore/credentials/secret",
          "the root user's Secret " + store.rootSecret() + " is also that of " + certificate,
          "set spec.objectStore.credentials.secret: " + own,
          new Fix("/spec/objectStore/credentials/secret", own));
    }
    owners.put(store.rootSecret(), "the root user: whoever mounts it is given the root password");
    for (StoreUser user : store.users()) {
      if (!user.ofProfile()) {
        owners.put(
            user.secret(),
            "user "
                + user.name()
                + ", which the platform adds: the init Job refuses one key for two users");
      }
    }
    for (StoreUser user : store.users()) {
      if (user.ofProfile()) {
        judge(user, owners.get(user.secret()), report);
        owners.putIfAbsent(
            user.secret(), "user " + user.name() + ": the init Job refuses one key for two users");
      }
    }
  }

  private static Map<String, String> taken(ObjectStorePlan store) {
    Map<String, String> owners = new HashMap<>();
    if (store.endpoint().tls()) {
      for (String service :
          List.of(store.names().service(), store.names().headless(), store.names().console())) {
        String why =
            "the certificate of Service "
                + service
                + ": the service CA refuses to fill it and no server starts";
        owners.put(store.names().tlsSecret(service), why);
      }
    }
    return owners;
  }

  private static void judge(StoreUser user, String owner, Report report) {
    if (owner != null) {
      report.found(
          "MINIO-032",
          user.pointer() + "/secret",
          "the Secret " + user.secret() + " of user " + user.name() + " is also that of " + owner,
          "remove secret from user " + user.name() + ", or name a Secret that nobody else has",
          new Fix(user.pointer() + "/secret", ""));
    }
  }
}

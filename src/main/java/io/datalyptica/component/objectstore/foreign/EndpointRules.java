package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.profile.CaSpec;
import io.datalyptica.rule.Report;
import java.util.List;

/** Where the store is, how it is reached, and who vouches for it. */
final class EndpointRules {
  private static final String ENDPOINT = "/spec/objectStore/endpoint";
  private static final List<String> AWS_PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
  private static final List<String> AWS_SUFFIXES =
      List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

  private EndpointRules() {}

  static void judge(ForeignStorePlan store, Report report) {
    path(store, report);
    unclearCa(store.asked().ca().orElse(null), report);
    S3Store known = store.store().orElse(null);
    if (known == null) {
      unknownAddress(store, report);
      return;
    }
    plainHttp(known.endpoint(), report);
    reservedByAws(store, known.endpoint().host(), report);
  }

  /** S3-001 */
  private static void unknownAddress(ForeignStorePlan store, Report report) {
    if (!store.claimed()) {
      report.found(
          "S3-001",
          ENDPOINT,
          "provider external without an endpoint: nothing knows where the store is",
          "set spec.objectStore.endpoint: https://<host of the store>");
    } else if (store.storageClass().isPresent()) { // a claim without one is another rule's
      report.found(
          "S3-001",
          ENDPOINT,
          "the endpoint of class "
              + store.storageClass().get()
              + " is known only when a claim is bound, and what uses the buckets is written before",
          "set spec.objectStore.endpoint, such as"
              + " https://rook-ceph-rgw-<store>.<namespace>.svc:443");
    }
  }

  /** S3-003 */
  private static void path(ForeignStorePlan store, Report report) {
    String url = store.asked().endpoint().orElse("");
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    if (slash < 0 || slash == url.length() - 1) {
      return;
    }
    String host = url.substring(0, slash);
    report.found(
        "S3-003",
        ENDPOINT,
        "the path "
            + url.substring(slash)
            + " of the endpoint is sent by no client: requests go to "
            + host,
        "set spec.objectStore.endpoint: " + host,
        Fix.safe(ENDPOINT, host));
  }

  /** S3-004 */
  private static void plainHttp(S3Endpoint endpoint, Report report) {
    if (endpoint.tls()) {
      return;
    }
    report.found(
        "S3-004",
        ENDPOINT,
        "every object crosses the network readable on its way to "
            + endpoint.authority()
            + "; only the keys do not",
        "set spec.objectStore.endpoint to the https:// address of the store");
  }

  /** S3-006 */
  private static void unclearCa(CaSpec ca, Report report) {
    if (ca == null || ca.configMap().isPresent() != ca.secret().isPresent()) {
      return;
    }
    if (ca.secret().isPresent()) {
      report.found(
          "S3-006",
          "/spec/objectStore/ca/secret",
          "ca names ConfigMap "
              + ca.configMap().get()
              + " and Secret "
              + ca.secret().get()
              + ": only one of them would be read",
          "remove ca.secret or ca.configMap",
          new Fix("/spec/objectStore/ca/secret", ""));
      return;
    }
    report.found(
        "S3-006",
        "/spec/objectStore/ca",
        "ca names neither a ConfigMap nor a Secret: the key "
            + ca.key()
            + " of nothing is no bundle",
        "set ca.configMap or ca.secret to the object that holds the bundle");
  }

  /** S3-011 */
  private static void reservedByAws(ForeignStorePlan store, String host, Report report) {
    if (!host.endsWith(".amazonaws.com") && !host.endsWith(".amazonaws.com.cn")) {
      return;
    }
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      String reserved = reserved(bucket);
      if (!reserved.isEmpty()) {
        report.found(
            "S3-011",
            "/spec/objectStore/buckets/" + i + "/name",
            "bucket " + bucket + " cannot exist at " + host + ": AWS reserves " + reserved,
            "choose a name without " + reserved);
      }
    }
  }

  private static String reserved(String bucket) {
    for (String prefix : AWS_PREFIXES) {
      if (bucket.startsWith(prefix)) {
        return prefix;
      }
    }
    for (String suffix : AWS_SUFFIXES) {
      if (bucket.endsWith(suffix)) {
        return suffix;
      }
    }
    return "";
  }
}

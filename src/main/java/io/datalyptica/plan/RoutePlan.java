package io.datalyptica.plan;

import io.datalyptica.profile.CertificateSpec;
import java.util.List;
import java.util.Optional;

/**
 * A way in from outside the cluster.
 *
 * @param what it leads to, with its article, such as {@code the console}
 * @param pointer of the field that asks for it, such as {@code /spec/objectStore/console}
 * @param host empty when nothing gives it one, which a rule reports
 * @param certificate its own; empty when it shows the router's
 */
public record RoutePlan(
    String what, String pointer, Optional<String> host, Optional<CertificateSpec> certificate) {

  /** The Secret with its own certificate, as {@code reader} needs it; empty without one. */
  public static List<SecretNeed> certificates(
      Optional<CertificateSpec> certificate, String host, String reader) {
    if (certificate.isEmpty() || certificate.get().secret().isEmpty()) {
      return List.of();
    }
    String how =
        "have a certificate for "
            + host
            + " made and put it into a Secret of type kubernetes.io/tls with this name, or have a"
            + " Certificate of cert-manager keep that Secret";
    return List.of(
        new SecretNeed(
            certificate.get().secret().get().value(),
            SecretNeed.Type.TLS,
            List.of(
                new SecretNeed.Key(
                    "tls.crt",
                    SecretValue.Given.beforehand(
                        "the certificate for " + host + " and its chain, in PEM", how)),
                new SecretNeed.Key(
                    "tls.key",
                    SecretValue.Given.beforehand("the key of the certificate, in PEM", how))),
            List.of(reader)));
  }
}

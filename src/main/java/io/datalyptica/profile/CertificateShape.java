package io.datalyptica.profile;

import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;

/** The shape of a Route's own certificate, such as spec.objectStore.api.certificate. */
public final class CertificateShape {
  private static final Field<DnsName> SECRET =
      new Field<>(
          "secret",
          CommonShape.DNS_NAME,
          Default.derived("`issuer`"),
          "Secret of type kubernetes.io/tls in the namespace, which the router reads and follows"
              + " when it changes; from OpenShift 4.19 on.");
  private static final Field<DnsName> ISSUER =
      new Field<>(
          "issuer",
          CommonShape.DNS_NAME,
          Default.derived("`secret`"),
          "Issuer of cert-manager: its controller for Routes (openshift-routes), which has to run,"
              + " writes the certificate into the Route.");
  private static final Field<String> ISSUER_KIND =
      new Field<>(
          "issuerKind",
          ChoiceShape.ofWords("ClusterIssuer", "Issuer"),
          Default.always("ClusterIssuer"),
          "Kind of the issuer.");
  public static final ObjectShape<CertificateSpec> SHAPE =
      ObjectShape.of(
          v -> new CertificateSpec(v.find(SECRET), v.find(ISSUER), v.get(ISSUER_KIND)),
          SECRET,
          ISSUER,
          ISSUER_KIND);

  private CertificateShape() {}
}

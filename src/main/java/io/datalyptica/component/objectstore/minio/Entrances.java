package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.MinioPlan.Exposure;
import io.datalyptica.profile.CertificateSpec;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What leads to the servers: Services, Routes, and the network policies that let callers through.
 */
final class Entrances {
  private static final String SERVING_CERT = "service.beta.openshift.io/serving-cert-secret-name";

  /**
   * A first read after a server was lost without a trace takes over half a minute, which is a
   * router's default patience.
   */
  private static final Map<String, String> PATIENT =
      Map.of("haproxy.router.openshift.io/timeout", "5m");

  private Entrances() {}

  static void spell(StoreFiles files) {
    MinioNames names = files.store().names();
    service(files, "service-api.yaml", "service", names.service());
    service(files, "service-headless.yaml", "headless", names.headless());
    service(files, "service-console.yaml", "console", names.console());
    route(files, files.store().api(), names.service(), "api", PATIENT);
    route(files, files.store().console(), names.console(), "console", Map.of());
    if (files.platform().networkPolicies()) {
      policies(files);
    }
  }

  private static void service(StoreFiles files, String template, String key, String name) {
    Map<String, String> annotations = new LinkedHashMap<>();
    if (files.tls()) {
      annotations.put(SERVING_CERT, files.store().names().tlsSecret(name));
    }
    files.file(
        "service",
        name,
        template,
        files.view(files.store().identity(), Map.of(), annotations).text(key, name));
  }

  private static void route(
      StoreFiles files,
      Exposure exposure,
      String name,
      String port,
      Map<String, String> annotations) {
    if (!exposure.route()) {
      return;
    }
    String certificate = exposure.certificateSecret();
    files.file(
        "route",
        name,
        "route.yaml",
        files
            .view(files.store().identity(), Map.of(), issued(exposure, annotations))
            .text("route", name)
            .text("service", files.store().names().service())
            .text("port", port)
            .text("host", exposure.host().orElse(""))
            .text("termination", files.tls() ? "reencrypt" : "edge")
            .text("certificateSecret", certificate));
    if (!certificate.isEmpty()) {
      readable(files, name, certificate);
    }
  }

  /** By which the router may read the certificate of {@code route}. */
  private static void readable(StoreFiles files, String route, String certificate) {
    String role = MinioNames.certificate(route);
    View view =
        files
            .view()
            .text("route", route)
            .text("certificateSecret", certificate)
            .text("certificateRole", role)
            .build();
    files.file("role", role, "role-certificate.yaml", View.builder().all(view));
    files.file("rolebinding", role, "rolebinding-certificate.yaml", View.builder().all(view));
  }

  /** cert-manager's controller for Routes goes by these (cert-manager/openshift-routes, README). */
  private static Map<String, String> issued(Exposure exposure, Map<String, String> annotations) {
    CertificateSpec certificate = exposure.certificate().orElse(null);
    if (certificate == null || certificate.issuer().isEmpty()) {
      return annotations;
    }
    Map<String, String> all = new LinkedHashMap<>(annotations);
    all.put("cert-manager.io/issuer-name", certificate.issuer().get().value());
    all.put("cert-manager.io/issuer-kind", certificate.issuerKind());
    return all;
  }

  private static void policies(StoreFiles files) {
    MinioPlan store = files.store();
    files.file(
        "networkpolicy",
        store.names().name(),
        "networkpolicy-servers.yaml",
        files
            .view()
            .text("policy", store.names().name())
            .flag("routed", store.api().route() || store.console().route())
            .flag("apiRoute", store.api().route())
            .flag("consoleRoute", store.console().route())
            .flag("monitored", store.metrics().isPresent()));
    files.file(
        "networkpolicy",
        store.names().bucketInit(),
        "networkpolicy-bucket-init.yaml",
        files
            .view(store.bucketInit().identity(), Map.of(), Map.of())
            .text("policy", store.names().bucketInit())
            .tree("serverSelector", YamlTree.texts(store.identity().selector())));
  }
}

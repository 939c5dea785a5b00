package io.datalyptica.component.postgresql;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a pod on OpenShift takes on a role of AWS: its ServiceAccount carries the role's ARN, and a
 * webhook gives each of its containers AWS_ROLE_ARN and a token in AWS_WEB_IDENTITY_TOKEN_FILE
 * (openshift/cloud-credential-operator, bindata/v4.1.0/aws-pod-identity-webhook/deployment.yaml).
 */
final class WebIdentity {
  private static final String ANNOTATION = "eks.amazonaws.com/role-arn";

  private WebIdentity() {}

  /**
   * The annotations of a ServiceAccount.
   *
   * @param role "" for none
   */
  static Map<String, String> with(Map<String, String> annotations, String role) {
    Map<String, String> all = new LinkedHashMap<>(annotations);
    if (!role.isEmpty()) {
      all.put(ANNOTATION, role);
    }
    return all;
  }

  /** pgBackRest's name for how it gets keys; "" when they stand in a file. */
  static String keyType(String role) {
    return role.isEmpty() ? "" : "web-id";
  }
}

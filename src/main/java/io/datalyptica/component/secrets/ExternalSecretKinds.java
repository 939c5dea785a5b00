package io.datalyptica.component.secrets;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.OperatorKinds;
import io.datalyptica.bundle.Outside;
import java.util.ArrayList;
import java.util.List;

/**
 * The Secret that an ExternalSecret makes: the keys of its template, else those it takes from the
 * store. Source: external-secrets pkg/controllers/externalsecret (v1).
 */
public final class ExternalSecretKinds implements OperatorKinds {
  @Override
  public void made(K8sObject object, List<Outside> made) {
    if (!object.is("ExternalSecret")) {
      return;
    }
    ManifestValue target = object.at("spec.target");
    List<String> keys = new ArrayList<>();
    target.at("template.data").entries().forEach((key, _) -> keys.add(key));
    if (keys.isEmpty()
        && target.at("template.templateFrom").isAbsent()
        && object.at("spec.dataFrom").isAbsent()) {
      object
          .at("spec.data")
          .items()
          .forEach(item -> item.get("secretKey").text().ifPresent(keys::add));
    }
    made.add(
        Outside.of(
            "Secret",
            target.get("name").text().orElse(object.name()),
            keys.toArray(String[]::new)));
  }
}

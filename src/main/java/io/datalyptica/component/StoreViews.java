package io.datalyptica.component;

import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.S3Store;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names by which a template speaks of an object store that it uses, whoever provides it. */
public final class StoreViews {
  private static final Peer NOWHERE = new Peer(Map.of(), "", 0);

  private StoreViews() {}

  /**
   * For {@code partials/egress-s3}: sections {@code storeHere}, {@code storeOutside}, text {@code
   * storeNamespace}, tree {@code storePods}, number {@code storePort}. For a volume: section {@code
   * storeCa}, tree {@code caSource} (a projected source, with the file {@code caFile}).
   */
  public static View of(Optional<S3Store> store) {
    Peer peer = store.isPresent() ? store.get().peer() : NOWHERE;
    Optional<CaSource> ca = store.isPresent() ? store.get().ca() : Optional.empty();
    boolean here = !peer.pods().isEmpty();
    return View.builder()
        .flag("ownStore", store.isPresent() && store.get().own())
        .flag("otherStore", store.isPresent() && !store.get().own())
        .flag("storeHere", here)
        .flag("storeOutside", store.isPresent() && !here && peer.namespace().isEmpty())
        .text("storeNamespace", peer.namespace())
        .tree("storePods", YamlTree.texts(peer.pods()))
        .number("storePort", peer.port())
        .flag("storeCa", ca.isPresent())
        .text("caFile", ca.isPresent() ? ca.get().file() : "")
        .tree("caSource", ca.isPresent() ? source(ca.get()) : YamlTree.map().build())
        .build();
  }

  private static YamlTree source(CaSource ca) {
    return source(ca, ca.file());
  }

  /** A projected source with the bundle as {@code file}. */
  public static YamlTree source(CaSource ca, String file) {
    YamlTree item = YamlTree.map().put("key", ca.key()).put("path", file).build();
    YamlTree source =
        YamlTree.map().put("name", ca.name()).put("items", YamlTree.items(List.of(item))).build();
    return YamlTree.map()
        .put(ca.kind() == CaSource.Kind.SECRET ? "secret" : "configMap", source)
        .build();
  }
}

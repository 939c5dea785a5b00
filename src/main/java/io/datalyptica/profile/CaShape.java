package io.datalyptica.profile;

import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of a bundle of CA certificates, such as spec.objectStore.ca. */
public final class CaShape {
  private static final Field<DnsName> CONFIG_MAP =
      new Field<>(
          "configMap",
          CommonShape.DNS_NAME,
          Default.derived("`secret`"),
          "ConfigMap of the namespace that holds the bundle.");
  private static final Field<DnsName> SECRET =
      new Field<>(
          "secret",
          CommonShape.DNS_NAME,
          Default.derived("`configMap`"),
          "Secret of the namespace that holds the bundle.");
  private static final Field<String> KEY =
      new Field<>(
          "key", new TextShape<>(Texts.DATA_KEY), Default.always("ca.crt"), "Its key in there.");

  public static final ObjectShape<CaSpec> SHAPE =
      ObjectShape.of(
          v -> new CaSpec(v.find(CONFIG_MAP), v.find(SECRET), v.get(KEY)), CONFIG_MAP, SECRET, KEY);

  private CaShape() {}
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.OutsideSpec;
import io.datalyptica.profile.CaShape;
import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Texts;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;

/** The fields of one section that name a store outside the profile. */
record OutsideFields(
    Field<String> endpoint,
    Field<String> region,
    Field<DnsName> secret,
    Field<CaSpec> ca,
    Field<String> role) {
  /**
   * @param absent what holds without an endpoint
   * @param which store it is, to follow "URL of"
   * @param secret the Secret where none is named
   */
  static OutsideFields of(Default absent, String which, String secret) {
    return new OutsideFields(
        new Field<>("endpoint", new TextShape<>(Texts.HTTP_URL), absent, "URL of " + which + "."),
        new Field<>(
            "region",
            new TextShape<>(Texts.REGION),
            Default.always("us-east-1"),
            "Region of " + which + "."),
        new Field<>(
            "secret",
            CommonShape.DNS_NAME,
            Default.derived(secret),
            "Credentials of " + which + "."),
        new Field<>(
            "ca",
            CaShape.SHAPE,
            Default.derived("the public CAs"),
            "What the certificate of " + which + " is checked against."),
        new Field<>(
            "role",
            new TextShape<>(PostgresqlTexts.ROLE_ARN),
            Default.derived("none: the keys of the Secret"),
            "ARN of the AWS role that is taken on for "
                + which
                + " instead of keys, such as `arn:aws:iam::123456789012:role/postgresql-backup`; in"
                + " a cluster that hands out web identities (STS)."));
  }

  OutsideSpec bind(Values v) {
    return new OutsideSpec(
        v.find(endpoint), v.get(region), v.find(secret), v.find(ca), v.find(role));
  }
}

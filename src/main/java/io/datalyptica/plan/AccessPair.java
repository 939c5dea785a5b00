package io.datalyptica.plan;

import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretValue.Composed;
import io.datalyptica.plan.SecretValue.Composed.Part;
import io.datalyptica.plan.SecretValue.Given;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.plan.SecretValue.Random;

/**
 * The two keys by which a client signs requests to an S3 store, under the names that they have in
 * every Secret.
 */
public record AccessPair(Key accessKey, Key secretKey) {
  private static final String ACCESS_KEY = "access-key";
  private static final String SECRET_KEY = "secret-key";

  /** The pair of a user that this platform makes; {@code name} is cut to what MinIO takes. */
  public static AccessPair ofUser(String name) {
    String accessKey = name.substring(0, Math.min(name.length(), Accepted.ACCESS_KEY.most()));
    return new AccessPair(
        new Key(ACCESS_KEY, Name.rather(accessKey, Accepted.ACCESS_KEY.but("not the root user"))),
        new Key(SECRET_KEY, Random.of(Accepted.SECRET_KEY)));
  }

  /**
   * The pair of a store that others run.
   *
   * @param store how it is called in a sentence, such as "the store at s3.example.com"
   */
  public static AccessPair ofStrangers(String store) {
    String how = "put in what the administrators of " + store + " hand out";
    return new AccessPair(
        new Key(ACCESS_KEY, Given.beforehand("the access key of " + store, how)),
        new Key(SECRET_KEY, Given.beforehand("the secret key of " + store, how)));
  }

  /**
   * The pair as pgBackRest reads it: a file whose name ends in {@code .conf} (pgBackRest
   * src/config/parse.c).
   */
  public Key pgbackrest() {
    return pgbackrest(1);
  }

  /** The same for one of several repositories. */
  public Key pgbackrest(int repository) {
    String repo = "repo" + repository;
    return new Key(
        "s3.conf",
        Composed.of(
            Part.text("[global]\n" + repo + "-s3-key="),
            Part.of(accessKey),
            Part.text("\n" + repo + "-s3-key-secret="),
            Part.of(secretKey),
            Part.text("\n")));
  }
}

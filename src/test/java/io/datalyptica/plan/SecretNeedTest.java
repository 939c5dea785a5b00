package io.datalyptica.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datalyptica.plan.Accepted.Alphabet;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretNeed.Type;
import io.datalyptica.plan.SecretValue.Composed;
import io.datalyptica.plan.SecretValue.Given;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.plan.SecretValue.Random;
import io.datalyptica.profile.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretNeedTest {
  @Test
  void formFollowsFromHowTheValueComesToBe() {
    AccessPair pair = AccessPair.ofUser("airflow");

    assertThat(pair.accessKey().form())
        .isEqualTo("airflow, or 3 to 64 letters, digits and _.@-; not the root user");
    assertThat(pair.secretKey().form())
        .isEqualTo("8 to 128 characters on one line, without a line break at its end");
    assertThat(pair.pgbackrest().form())
        .isEqualTo(
            "3 lines, of the same values: [global], repo1-s3-key=ACCESS-KEY,"
                + " repo1-s3-key-secret=SECRET-KEY");
    assertThat(new Key("username", Name.exactly("nessie")).form()).isEqualTo("nessie, exactly");
    assertThat(Accepted.atLeast(16, Alphabet.LINE).words())
        .startsWith("at least 16 characters on one line");
  }

  @Test
  void scriptMakesWhatDependsOnNobodyElse() {
    Key token = new Key("token", Given.later("a token", "ask for it"));

    assertThat(AccessPair.ofUser("airflow").pgbackrest().value().inventable()).isTrue();
    assertThat(AccessPair.ofStrangers("the store").pgbackrest().value().inventable()).isFalse();
    assertThat(
            new SecretNeed("a", List.of(AccessPair.ofUser("a-user").secretKey(), token), List.of())
                .inventable())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"abc,true", "ab,false", "-abc,false", "a-b_c.@,true", "a b,false", "äbc,false"})
  void acceptedNames(String value, boolean accepted) {
    assertThat(Accepted.ACCESS_KEY.accepts(value)).isEqualTo(accepted);
  }

  @Test
  void acceptedLines() {
    assertThat(Accepted.SECRET_KEY.accepts("one line \\ \" ' ok")).isTrue();
    assertThat(Accepted.SECRET_KEY.accepts("line break\n")).isFalse();
    assertThat(Accepted.SECRET_KEY.accepts("delete\u007f..")).isFalse();
    assertThat(Accepted.SECRET_KEY.accepts("x".repeat(129))).isFalse();
    assertThat(Accepted.ROLE_PASSWORD.accepts("x".repeat(15) + "@")).isFalse();
  }

  @Test
  void randomValuesHaveAtLeast128BitsAndSuitTheirReader() {
    assertThatThrownBy(() -> new Random(21, Accepted.SECRET_KEY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Random(129, Accepted.SECRET_KEY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Random.of(Accepted.atLeast(40, Alphabet.LINE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Random.of(Accepted.SECRET_KEY).length() * Math.log(62) / Math.log(2))
        .isGreaterThan(128);
  }

  @Test
  void nameThatItsReaderRefusesIsABug() {
    assertThatThrownBy(() -> Name.rather("ab", Accepted.ACCESS_KEY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unitedNeedKeepsTheSpecialType() {
    Key password = new Key("password", Random.of(Accepted.ROLE_PASSWORD));
    SecretNeed plain = new SecretNeed("s", List.of(password), List.of("A/a"));
    SecretNeed basic =
        new SecretNeed(
            "s",
            Type.BASIC_AUTH,
            List.of(new Key("username", Name.exactly("u")), password),
            List.of("B/b"));

    SecretNeed both = plain.and(basic);

    assertThat(both.type()).isEqualTo(Type.BASIC_AUTH);
    assertThat(both.keys()).extracting(Key::name).containsExactly("password", "username");
    assertThat(both.usedBy()).containsExactly("A/a", "B/b");
  }

  @Test
  void accessKeysOfThePlanDifferAndSuitMinio() {
    String profile =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: lake}
        spec:
          appsDomain: apps.example.com
          nodes: {workers: 4}
          objectStore:
            users: [{name: ab}, {name: ab-user}, {name: admin}, {name: metrics}]
          monitoring: {enabled: true}
        """;
    Plan plan = Profiles.plan(profile);

    List<String> names =
        plan.secrets().stream()
            .flatMap(s -> s.keys().stream())
            .filter(k -> k.value() instanceof Name)
            .map(k -> ((Name) k.value()).text())
            .toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .contains("ab-user-2", "ab-user", "admin-2", "metrics-2");
    assertThat(names).allMatch(Accepted.ACCESS_KEY::accepts);
  }

  @Test
  void accessKeyIsCutToWhatMinioTakes() {
    Name name = (Name) AccessPair.ofUser("x".repeat(70)).accessKey().value();

    assertThat(name.text()).hasSize(64);
  }

  @Test
  void composedValueHoldsTheKeysOfItsSecret() {
    Composed conf = (Composed) AccessPair.ofUser("airflow").pgbackrest().value();

    assertThat(conf.parts().stream().flatMap(p -> p.key().stream()).map(Key::name))
        .containsExactly("access-key", "secret-key");
  }
}

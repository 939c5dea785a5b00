package io.datalyptica.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec;
import io.datalyptica.component.redis.RedisSpec;
import io.datalyptica.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFaultTest {
  private static final String HEAD =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: p}
      spec:
        tier: dev
      """;

  @Test
  void unknownKeyIsAnsweredByTheNearestOne() {
    Diagnostic d = only("  postgresql: {replcias: 3}\n");

    assertThat(Profiles.brief(d)).isEqualTo("6:16 PROFILE-020 /spec/postgresql/replcias");
    assertThat(d.message())
        .isEqualTo(
            "spec.postgresql has no field `replcias`: what stands below it would have no effect");
    assertThat(d.remedy()).isEqualTo("did you mean `replicas`?");
  }

  @Test
  void unknownKeyLikeNoOtherIsAnsweredByAllOfThem() {
    assertThat(only("  monitoring: {foo: 3}\n").remedy())
        .isEqualTo("delete it; known here: enabled, labels, enableUserWorkload, runbookUrl");
  }

  @Test
  void aNameThatTheOperatorHasNoRoomForIsAnsweredByItsBeginning() {
    Diagnostic d = only("  postgresql: {name: a-very-long-name-of-a-postgresql-clus-it}\n");

    assertThat(Profiles.brief(d)).isEqualTo("6:22 PROFILE-026 /spec/postgresql/name");
    assertThat(d.remedy())
        .isEqualTo(
            "write `a-very-long-name-of-a-postgresql-clus`, or another name of at most 37"
                + " characters");
  }

  @Test
  void aStoreWithoutAnyPoolIsAFault() {
    assertThat(Profiles.brief(only("  objectStore: {pools: []}\n")))
        .isEqualTo("6:24 PROFILE-026 /spec/objectStore/pools");
  }

  @Test
  void differentCaseIsNear() {
    assertThat(only("  objectstore: {}\n").remedy()).isEqualTo("did you mean `objectStore`?");
  }

  @Test
  void duplicateKeyNamesBothPlaces() {
    Diagnostic d = only("  storageClass: a\n  storageClass: a\n");

    assertThat(Profiles.brief(d)).isEqualTo("7:3 PROFILE-021 /spec/storageClass");
    assertThat(d.message()).contains("first in line 6, column 3");
  }

  @Test
  void duplicateLabelIsADuplicateKey() {
    assertThat(Profiles.brief(only("  postgresql: {labels: {a: b, a: b}}\n")))
        .isEqualTo("6:31 PROFILE-021 /spec/postgresql/labels/a");
  }

  @Test
  void secondOfTwoItemsOfOneNameIsAFault() {
    Diagnostic d = only("  objectStore:\n    buckets: [lake, {name: lake}]\n");

    assertThat(Profiles.brief(d)).isEqualTo("7:28 PROFILE-029 /spec/objectStore/buckets/1/name");
    assertThat(d.message()).contains("spec.objectStore.buckets has `lake` twice (first in line 7)");
    assertThat(Profiles.brief(only("  redis: [{role: cache}, {role: broker}]\n")))
        .isEqualTo("6:26 PROFILE-029 /spec/redis/1/name");
    assertThat(Profiles.brief(only("  postgresql: {databases: [a, a]}\n")))
        .isEqualTo("6:31 PROFILE-029 /spec/postgresql/databases/1");
    assertThat(Profiles.brief(only("  images: {pullSecrets: [a, a]}\n")))
        .isEqualTo("6:29 PROFILE-029 /spec/images/pullSecrets/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redis: {}                                     | 10 | 022 | /spec/redis                    "
            + "             | write `[{role: broker}]`, or start every item with `- `",
        "redis: redis                                  | 10 | 022 | /spec/redis                    "
            + "             | write `[{role: broker}]`, or start every item with `- `",
        "redis:                                        |  3 | 024 | /spec/redis                    "
            + "             | write `[{role: broker}]`, or delete the key to get its default",
        "redis: [~]                                    | 11 | 024 | /spec/redis/0                  "
            + "             | write `{role: broker}`",
        "redis: [{role: cahce}]                        | 18 | 025 | /spec/redis/0/role             "
            + "             | write `cache`",
        "redis: [{role: queue}]                        | 18 | 025 | /spec/redis/0/role             "
            + "             | write one of broker, cache, session",
        "redis: [{role: cache, sentinel: off}]         | 35 | 022 | /spec/redis/0/sentinel         "
            + "             | write `{}`",
        "redis: [{role: cache, maxLag: 3}]             | 33 | 027 | /spec/redis/0/maxLag           "
            + "             | write `3s`, or the unit that is meant",
        "redis: [{role: cache, name: 1a}]              | 31 | 025 | /spec/redis/0/name             "
            + "             | write `redis` or another name that starts with a letter",
        "objectStore: []                               | 16 | 022 | /spec/objectStore              "
            + "             | write `{}`",
        "objectStore: ~                                | 16 | 024 | /spec/objectStore              "
            + "             | write `{}` for all defaults, or delete the key",
        "objectStore: {buckets: [[]]}                  | 27 | 022 | /spec/objectStore/buckets/0    "
            + "             | write `lakehouse`",
        "objectStore: {pools: [{size: 200}]}           | 32 | 027 | /spec/objectStore/pools/0/size "
            + "             | write `200Gi`, or the unit that is meant",
        "objectStore: {parity: -1}                     | 25 | 026 | /spec/objectStore/parity       "
            + "             | write a number from 0 to 8",
        "objectStore: {parity: 9}                      | 25 | 026 | /spec/objectStore/parity       "
            + "             | write a number from 0 to 8",
        "objectStore: {parity: '2'}                    | 25 | 022 | /spec/objectStore/parity       "
            + "             | remove the quotes: `2`",
        "objectStore: {parity: 2.0}                    | 25 | 022 | /spec/objectStore/parity       "
            + "             | write digits only, such as `3`",
        "objectStore: {parity: 0x2}                    | 25 | 022 | /spec/objectStore/parity       "
            + "             | write digits only, such as `3`",
        "objectStore: {parity: 02}                     | 25 | 022 | /spec/objectStore/parity       "
            + "             | write digits only, such as `3`",
        "objectStore: {parity: 1e0}                    | 25 | 022 | /spec/objectStore/parity       "
            + "             | write digits only, such as `3`",
        "objectStore: {parity: 99999999999999999999}   | 25 | 026 | /spec/objectStore/parity       "
            + "             | write a number from 0 to 8",
        "objectStore: {console: {route: yes}}          | 34 | 022 | /spec/objectStore/console/route"
            + "             | write `true`, without quotes",
        "objectStore: {console: {route: OFF}}          | 34 | 022 | /spec/objectStore/console/route"
            + "             | write `false`, without quotes",
        "objectStore: {console: {route: 'true'}}       | 34 | 022 | /spec/objectStore/console/route"
            + "             | write `true`, without quotes",
        "objectStore: {console: {route: maybe}}        | 34 | 022 | /spec/objectStore/console/route"
            + "             | write `true` or `false`",
        "objectStore: {buckets: [{name: a.-b}]}        | 34 | 025 |"
            + " /spec/objectStore/buckets/0/name            | write 3 to 63 lower-case letters,"
            + " digits and inner hyphens, such as `lakehouse`",
        "objectStore: {buckets: [{versioning: true}]}  | 27 | 023 |"
            + " /spec/objectStore/buckets/0/name            | add `name: lakehouse` to"
            + " spec.objectStore.buckets[0]",
        "postgresql: {version: 12}                     | 25 | 026 | /spec/postgresql/version       "
            + "             | write a number from 13 to 18",
        "postgresql: {walStorage: 50}                  | 28 | 027 | /spec/postgresql/walStorage    "
            + "             | write `50Gi`, or the unit that is meant",
        "postgresql: {parameters: {A: b}}              | 29 | 025 | /spec/postgresql/parameters/A  "
            + "             | write its name in lower case, such as `work_mem`",
        "postgresql: {parameters: {a: [b]}}            | 32 | 022 | /spec/postgresql/parameters/a  "
            + "             | write `64MB`",
        "postgresql: {parameters: {a: }}               | 29 | 024 | /spec/postgresql/parameters/a  "
            + "             | write `64MB`, or delete the key to get its default",
        "postgresql: {databases: [my_db]}              | 28 | 023 |"
            + " /spec/postgresql/databases/0/owner          | add `owner: my-db`, or another role"
            + " of lower-case letters, digits and inner hyphens",
        "postgresql: {databases: [{name: a, owner: b_c}]} | 45 | 025 |"
            + " /spec/postgresql/databases/0/owner          | write `b-c`, or another role of"
            + " lower-case letters, digits and inner hyphens",
        "postgresql: {backup: {full: '0 2 * * 8'}}     | 31 | 025 | /spec/postgresql/backup/full   "
            + "             | write numbers from 0 to 6 or names such as mon, `*`, lists `1,3`,"
            + " ranges `1-5` and steps `*/2`",
        "postgresql: {labels: {kubernetes.io/a: b}}    | 25 | 028 |"
            + " /spec/postgresql/labels/kubernetes.io~1a    | use a domain of your own, such as"
            + " `example.com/team`",
        "objectStore: {labels: {postgres-operator.crunchydata.com/a: b}} | 26 | 028 |"
            + " /spec/objectStore/labels/postgres-operator.crunchydata.com~1a | use a domain of"
            + " your own, such as `example.com/team`",
        "objectStore: {annotations: {barmancloud.cnpg.io/a: b}} | 31 | 028 |"
            + " /spec/objectStore/annotations/barmancloud.cnpg.io~1a | use a domain of your own,"
            + " such as `example.com/team`",
        "postgresql: {image: 'a b'}                    | 23 | 025 | /spec/postgresql/image         "
            + "             | write `registry/repository:tag`, the repository in lower case",
        "postgresql: {name: p.q}                       | 22 | 025 | /spec/postgresql/name          "
            + "             | write `p-q`, or another name of lower-case letters, digits and inner"
            + " hyphens",
        "postgresql: {tolerations: [{value: x}]}       | 30 | 025 |"
            + " /spec/postgresql/tolerations/0/operator     | add `operator: Exists`",
        "nodes: {workers: 2, zones: 3}                 | 30 | 026 | /spec/nodes/zones              "
            + "             | set spec.nodes.zones to at most `2`",
        "accept: [{rule: X, reason: r, until: 2027-01-01}] | 19 | 025 | /spec/accept/0/rule        "
            + "             | write the id that the finding shows, such as `MINIO-003`",
        "accept: [{rule: PG-001, until: 2027-01-01}]   | 12 | 023 | /spec/accept/0/reason          "
            + "             | add `reason: text` to spec.accept[0]",
        "accept: [{rule: PG-001, reason: r, until: soon}] | 45 | 025 | /spec/accept/0/until        "
            + "             | write year-month-day, such as `2027-03-31`",
        "openshift: 5.1                                | 14 | 025 | /spec/openshift                "
            + "             | write `\"4.19\"`, without a patch version",
        "namespace: \"a\\n"
            + "b\"                          | 14 | 004 | /spec/namespace                           "
            + "  | write it on one line",
        "namespace: \"a\\x00b\"                        | 14 | 004 | /spec/namespace                "
            + "             | delete the character",
        "gitops: {repository: \"a\\Nb\"}               | 24 | 004 | /spec/gitops/repository        "
            + "             | delete the character",
        "gitops: {repository: \"a\\Lb\"}               | 24 | 004 | /spec/gitops/repository        "
            + "             | delete the character",
        "gitops: {repository: \"a\\Pb\"}               | 24 | 004 | /spec/gitops/repository        "
            + "             | delete the character",
        "gitops: {repository: \"a\\u202Eb\"}           | 24 | 004 | /spec/gitops/repository        "
            + "             | delete the character",
        "gitops: {repository: \"a\\uD800b\"}           | 24 | 004 | /spec/gitops/repository        "
            + "             | delete the character",
        "gitops: {repository: \"  \"}                  | 24 | 025 | /spec/gitops/repository        "
            + "             | write a text",
      })
  void faultIsReportedAtItsPlaceWithItsRemedy(
      String line, int column, String rule, String pointer, String remedy) {
    Diagnostic d = only("  " + line + "\n");

    assertThat(Profiles.brief(d)).isEqualTo("6:" + column + " PROFILE-" + rule + " " + pointer);
    assertThat(d.remedy()).isEqualTo(remedy);
    assertThat(d.message()).isPrintable();
  }

  @Test
  void remediesRead() {
    assertThat(only("  objectStore: {parity: 9}\n").message())
        .isEqualTo("spec.objectStore.parity is `9`, outside from 0 to 8");
  }

  @Test
  void requestAboveItsLimitIsRefused() {
    Diagnostic d =
        only("  postgresql: {resources: {requests: {memory: 4Gi}, limits: {memory: 2Gi}}}\n");

    assertThat(Profiles.brief(d))
        .isEqualTo("6:70 PROFILE-026 /spec/postgresql/resources/limits/memory");
    assertThat(d.message()).contains("2Gi", "4Gi");
  }

  @Test
  void derivedNameOfTheClusterHasToFit() {
    ReadResult result =
        Profiles.read(HEAD.replace("name: p", "name: " + "p".repeat(40)) + "  postgresql: {}\n");

    assertThat(result.findings())
        .extracting(Profiles::brief)
        .containsExactly("6:15 PROFILE-023 /spec/postgresql/name");
  }

  @Test
  void emptyProfileLacksItsFourFields() {
    ReadResult result = Profiles.read("{}\n");

    assertThat(result.readable()).isTrue();
    assertThat(result.findings())
        .extracting(Profiles::brief)
        .containsExactly(
            "1:1 PROFILE-023 /apiVersion",
            "1:1 PROFILE-023 /kind",
            "1:1 PROFILE-023 /metadata",
            "1:1 PROFILE-023 /spec");
  }

  @Test
  void workersAreRequiredInTierHaOnly() {
    ReadResult ha = Profiles.read(HEAD.replace("tier: dev", "tier: ha"));

    assertThat(ha.findings())
        .extracting(Profiles::brief)
        .containsExactly("4:1 PROFILE-023 /spec/nodes/workers");
    assertThat(Profiles.sound(HEAD).spec().nodes().workers()).isEqualTo(1);
  }

  @Test
  void wordsThatYamlWouldTurnIntoOtherTypesStayTexts() {
    Profile p =
        Profiles.sound(
            HEAD
                + """
                  openshift: 4.20
                  namespace: no
                  storageClass: 1e3
                  postgresql:
                    labels: {a: 2024-01-01, b: 0777, c: off, d: 1_000, e: "", f: yes}
                    parameters: {jit: off, work_mem: 64, a: 1e3, b: "null"}
                    synchronous: {mode: off}
                """);

    assertThat(p.spec().openshift()).hasToString("4.20");
    assertThat(p.spec().namespace().name()).hasToString("no");
    assertThat(p.spec().storageClass()).contains("1e3");
    assertThat(Profiles.section(p, PostgresqlSpec.class).common().labels().values())
        .containsExactly("2024-01-01", "0777", "off", "1_000", "", "yes");
    assertThat(Profiles.section(p, PostgresqlSpec.class).settings().parameters().values())
        .containsExactly("1e3", "null", "off", "64");
    assertThat(Profiles.section(p, PostgresqlSpec.class).synchronous().mode())
        .isEqualTo(PostgresqlSpec.SynchronousSpec.Mode.OFF);
  }

  @Test
  void valuesThatAreRenderedLaterAreRead() {
    Profile p =
        Profiles.sound(
            HEAD
                + """
                  objectStore: {provider: external, endpoint: "https://s3.example.com"}
                  postgresql: {operator: cloudNativePG}
                  secrets: {provider: externalSecrets, store: vault, path: a/b}
                  gitops: {engine: flux, repository: "https://git.example.com/x.git", interval: 10m}
                """);

    assertThat(Profiles.section(p, ObjectStoreSpec.class).provider())
        .isEqualTo(ObjectStoreSpec.Provider.EXTERNAL);
    assertThat(p.spec().secrets().store().orElseThrow().name()).hasToString("vault");
    assertThat(p.spec().gitops().engine()).isEqualTo(GitopsSpec.Engine.FLUX);
  }

  /** Operators own their domains on what the platform makes, and not on nodes. */
  @Test
  void domainsOfOperatorsAreReservedOnObjectsOfThePlatformAlone() {
    assertThat(only("  objectStore: {labels: {postgresql.cnpg.io/a: b}}\n").message())
        .contains(
            "is reserved (cnpg.io): it would replace what the tool, the cluster or an operator"
                + " sets");
    Profiles.sound(HEAD + "  postgresql: {nodeSelector: {cnpg.io/a: b}}\n");
    Profiles.sound(HEAD + "  postgresql: {labels: {mycnpg.io/a: b, cnpg.io: c}}\n");
  }

  @Test
  void noneIsAWordOfItsOwn() {
    Profile p =
        Profiles.sound(
            HEAD
                + "  postgresql: {walStorage: none}\n"
                + "  redis: [{role: cache, replicas: 1, sentinel: none}]\n");

    assertThat(Profiles.section(p, PostgresqlSpec.class).instances().walStorage()).isEmpty();
    assertThat(Profiles.sections(p, RedisSpec.class).getFirst().sentinel()).isEmpty();
  }

  @Test
  void hostileTextInAFindingIsMadeHarmless() {
    Diagnostic d =
        only(
            "  tier: \"\\x1b[31m\\u202e`" + "x".repeat(500) + "\"\n",
            HEAD.replace("  tier: dev\n", ""));

    assertThat(d.message()).isPrintable().hasSizeLessThan(200).contains("U+001B (ESC)");
  }

  private static Diagnostic only(String lines) {
    return only(lines, HEAD);
  }

  private static Diagnostic only(String lines, String head) {
    ReadResult result = Profiles.read(head + lines);
    assertThat(
            result.findings().stream().filter(d -> !d.at().pointer().equals("/spec/nodes/workers")))
        .hasSize(1);
    assertThat(result.readable()).isTrue();
    assertThat(result.profile()).isEmpty();
    return result.findings().getFirst().at().pointer().equals("/spec/nodes/workers")
        ? result.findings().getLast()
        : result.findings().getFirst();
  }
}

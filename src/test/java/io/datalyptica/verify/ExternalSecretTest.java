package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.datalyptica.app.Components;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.Planner;
import io.datalyptica.component.Tree;
import io.datalyptica.component.secrets.SecretsComponent;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretNeed.Type;
import io.datalyptica.plan.SecretValue.Composed;
import io.datalyptica.plan.SecretValue.Composed.Part;
import io.datalyptica.plan.SecretValue.Given;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.plan.SecretValue.Random;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.template.Templates;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * What the operator makes of an ExternalSecret: its templates are executed by Go's own
 * text/template.
 */
class ExternalSecretTest {
  private static final Plan PLAN =
      Planner.plan(
              ProfileReader.read(Components.ALL, Path.of("profiles/external-secrets.yaml"))
                  .profile()
                  .orElseThrow())
          .plan();

  /**
   * As the operator's engine v2 executes them: values are strings by name, and a missing one is an
   * error.
   */
  private static final String GO =
      """
      package main

      import (
      	"encoding/json"
      	"os"
      	"strings"
      	"text/template"
      )

      func main() {
      	var in struct{ Templates, Data map[string]string }
      	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
      		panic(err)
      	}
      	out := map[string]string{}
      	for name, text := range in.Templates {
      		var made strings.Builder
      		parsed := template.Must(template.New(name).Option("missingkey=error").Parse(text))
      		if err := parsed.Execute(&made, in.Data); err != nil {
      			panic(err)
      		}
      		out[name] = made.String()
      	}
      	json.NewEncoder(os.Stdout).Encode(out)
      }
      """;

  private static final String HOSTILE =
      "we\"ird\\'{{ .x }} {{{ `a` }}} {{/* c */}} %s $x <&> ü\t\u2028\u007f{";

  private static Map<String, String> spell(List<SecretNeed> needs) {
    Tree tree = new Tree(Templates.builtIn(), Bundle.builder(), "test.yaml");
    new SecretsComponent().spell(needing(needs), tree);
    return tree.files().build().files();
  }

  /** The plan of the profile with other Secrets, whatever else a plan consists of. */
  private static Plan needing(List<SecretNeed> needs) {
    try {
      List<Class<?>> types = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      for (RecordComponent part : Plan.class.getRecordComponents()) {
        types.add(part.getType());
        values.add(part.getName().equals("secrets") ? needs : part.getAccessor().invoke(PLAN));
      }
      return Plan.class
          .getDeclaredConstructor(types.toArray(Class[]::new))
          .newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<?, ?> spec(Map<String, String> files, String secret) {
    Map<?, ?> object =
        new Yaml().load(files.get("prerequisites/secrets/externalsecret-" + secret + ".yaml"));
    return (Map<?, ?>) object.get("spec");
  }

  private static Map<?, ?> template(Map<?, ?> spec) {
    return (Map<?, ?>) ((Map<?, ?>) spec.get("target")).get("template");
  }

  private static Map<?, ?> executed(Path folder, Map<?, ?> templates, Map<String, String> data)
      throws Exception {
    Files.writeString(folder.resolve("main.go"), GO);
    ObjectMapper json = new ObjectMapper();
    Command.Outcome outcome =
        Command.run(
            folder,
            json.writeValueAsString(Map.of("Templates", templates, "Data", data)),
            List.of("go", "run", "main.go"));
    assertThat(outcome.status()).as(outcome.text()).isZero();
    return json.readValue(outcome.text(), Map.class);
  }

  @Test
  void composedValuesAndHostileNamesComeOutAsTheyShould(@TempDir Path folder) throws Exception {
    assumeTrue(Command.isOnPath("go"), "go is not on the PATH");
    AccessPair pair = AccessPair.ofUser("airflow");
    Key username = new Key("username", Name.exactly(HOSTILE));
    Key uri =
        new Key(
            "uri",
            Composed.of(
                Part.text("x{"),
                Part.of(username),
                Part.text("{:"),
                Part.of(pair.secretKey()),
                Part.text("}}")));
    SecretNeed need =
        new SecretNeed(
            "role",
            Type.BASIC_AUTH,
            List.of(username, pair.accessKey(), pair.secretKey(), pair.pgbackrest(), uri),
            List.of());

    Map<?, ?> spec = spec(spell(List.of(need)), "role");
    Map<?, ?> made =
        executed(
            folder,
            (Map<?, ?>) template(spec).get("data"),
            Map.of("access-key", "A{{K}}", "secret-key", "S \"K\""));

    assertThat(template(spec).get("type")).isEqualTo("kubernetes.io/basic-auth");
    assertThat(made.keySet())
        .map(Object::toString)
        .containsExactlyInAnyOrder("username", "access-key", "secret-key", "s3.conf", "uri");
    assertThat(made.get("username")).isEqualTo(HOSTILE);
    assertThat(made.get("access-key")).isEqualTo("A{{K}}");
    assertThat(made.get("s3.conf"))
        .isEqualTo("[global]\nrepo1-s3-key=A{{K}}\nrepo1-s3-key-secret=S \"K\"\n");
    assertThat(made.get("uri")).isEqualTo("x{" + HOSTILE + "{:S \"K\"}}");
  }

  @Test
  void ingredientsAreAskedOfTheStoreThoughTheSecretLacksThem() {
    SecretNeed need =
        new SecretNeed("s3", List.of(AccessPair.ofStrangers("the store").pgbackrest()), List.of());

    Map<?, ?> spec = spec(spell(List.of(need)), "s3");

    assertThat((List<?>) spec.get("data"))
        .map(d -> ((Map<?, ?>) d).get("secretKey").toString())
        .containsExactly("access-key", "secret-key");
    assertThat(((Map<?, ?>) template(spec).get("data")).keySet())
        .map(Object::toString)
        .containsExactly("s3.conf");
  }

  @Test
  void plainSecretTakesItsKeysOverAsTheyAre() {
    SecretNeed need =
        new SecretNeed(
            "redis", List.of(new Key("password", Random.of(Accepted.SECRET_KEY))), List.of());

    Map<?, ?> spec = spec(spell(List.of(need)), "redis");

    assertThat(template(spec).get("data"))
        .as("a template with data would make these keys and no others")
        .isNull();
    assertThat(spec.get("refreshInterval")).isEqualTo("1h0m0s");
    assertThat(((Map<?, ?>) spec.get("target")).get("deletionPolicy")).isEqualTo("Retain");
    assertThat(((Map<?, ?>) spec.get("target")).get("creationPolicy")).isEqualTo("Owner");
    assertThat(spec.get("secretStoreRef"))
        .isEqualTo(Map.of("kind", "ClusterSecretStore", "name", "vault"));
    assertThat(spec.get("data").toString())
        .contains("key=platform/datalyptica/redis, property=password");
  }

  @Test
  void whatOnlyTheRunningPlatformGivesIsNotAskedOfTheStore() {
    SecretNeed token =
        new SecretNeed(
            "token", List.of(new Key("token", Given.later("a token", "ask for it"))), List.of());

    assertThat(spell(List.of(token))).as("no ExternalSecret, and no page about none").isEmpty();
  }

  @Test
  void longestNameOfASecretStillFitsAFileName() {
    String name = "a".repeat(253);
    SecretNeed need =
        new SecretNeed(
            name, List.of(new Key("password", Random.of(Accepted.SECRET_KEY))), List.of());
    SecretNeed other = new SecretNeed("a".repeat(252) + "b", need.keys(), List.of());

    Map<String, String> files = spell(List.of(need, other));

    assertThat(files).hasSize(3);
    assertThat(files.keySet())
        .allMatch(path -> path.substring(path.lastIndexOf('/') + 1).length() <= 255);
    assertThat(files.values()).anyMatch(text -> text.contains("name: " + name + "\n"));
  }

  /**
   * Every command of the page that puts an entry: as JSON that has exactly the properties, with
   * values of the wanted length.
   */
  @Test
  void commandsOfThePagePutTheEntriesOfTheExternalSecrets(@TempDir Path folder) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path vault = bin.resolve("vault");
    Files.writeString(
        vault, "#!/bin/sh\nprintf '%s\\n' \"$*\"\ncase $* in *' -') cat; echo ;; esac\n");
    assertThat(vault.toFile().setExecutable(true)).isTrue();
    String page =
        GoldenCases.all().stream()
            .filter(c -> c.toString().equals("external-secrets"))
            .findFirst()
            .orElseThrow()
            .bundle()
            .files()
            .get("docs/secrets.md");
    StringBuilder script = new StringBuilder("PATH=" + bin + ":$PATH\n");
    DocCommands.scripts(page).stream()
        .filter(s -> s.contains("vault kv put"))
        .forEach(script::append);

    Command.Outcome outcome = Command.run(folder, script.toString(), List.of("sh", "-eu"));

    assertThat(outcome.status()).as(outcome.text()).isZero();
    List<String> lines = outcome.text().lines().toList();
    for (SecretNeed need : PLAN.secretsOfStore()) {
      String entry = PLAN.platform().secretSource().entry(need);
      int at =
          lines.indexOf(
              "kv put -cas=0 -mount=secret "
                  + entry
                  + (need.inventable() ? " -" : " .dockerconfigjson=@.dockerconfigjson"));
      assertThat(at).as(entry).isNotNegative();
      if (need.inventable()) {
        Map<?, ?> put = new ObjectMapper().readValue(lines.get(at + 1), Map.class);
        assertThat(put.size())
            .isEqualTo(need.keys().stream().filter(k -> !(k.value() instanceof Composed)).count());
        for (Key key : need.keys()) {
          switch (key.value()) {
            case Random random ->
                assertThat(random.accepted().accepts(put.get(key.name()).toString())).isTrue();
            case Name name -> assertThat(put.get(key.name())).isEqualTo(name.text());
            case Composed _ -> assertThat(put.get(key.name())).isNull();
            case Given _ -> throw new AssertionError(need.name());
          }
        }
      }
    }
  }
}

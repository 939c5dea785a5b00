package io.datalyptica.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datalyptica.Patience;
import io.datalyptica.change.ApiServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The objects of an {@link ApiServer}: applied as Flux and Argo CD do, on the server's side. */
final class ApiObjects {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEFINITION = "CustomResourceDefinition";

  private final ApiServer server;
  private final Map<String, Map<String, Resource>> resources = new HashMap<>();
  private final Set<String> namespaces = new HashSet<>();

  private record Resource(String plural, boolean namespaced) {}

  ApiObjects(ApiServer server) {
    this.server = server;
  }

  /** What the text of one manifest says. */
  static ObjectNode read(String manifest) {
    return JSON.valueToTree(yaml().load(manifest));
  }

  /** All that the documents of one text say. */
  static List<ObjectNode> readAll(String text) {
    List<ObjectNode> all = new ArrayList<>();
    for (Object one : yaml().loadAll(text)) {
      all.add(JSON.valueToTree(one));
    }
    return all;
  }

  /** Of definitions too, which are large and deep. */
  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(200);
    options.setCodePointLimit(16 << 20);
    return new Yaml(new SafeConstructor(options));
  }

  /** Kind and group, as the tables write them. */
  static String kind(JsonNode object) {
    String version = object.path("apiVersion").asText();
    int slash = version.indexOf('/');
    String kind = object.path("kind").asText();
    return slash < 0 ? kind : kind + "." + version.substring(0, slash);
  }

  /** Whether its kind is one of Kubernetes itself, and not of an operator or of OpenShift. */
  static boolean isOfKubernetes(JsonNode object) {
    String kind = kind(object);
    int dot = kind.indexOf('.');
    String group = dot < 0 ? "" : kind.substring(dot + 1);
    return group.indexOf('.') < 0 || group.endsWith(".k8s.io");
  }

  /**
   * Whether the server made the same of two texts: what it takes and leaves as it is, such as a
   * Service that no longer asks for an address, is as good as refused.
   */
  static boolean isSame(Answer one, Answer other) {
    return said(one).equals(said(other));
  }

  private static ObjectNode said(Answer answer) {
    ObjectNode said = answer.body().deepCopy();
    ObjectNode metadata = (ObjectNode) said.remove("metadata");
    said.remove("status");
    for (String key : List.of("labels", "annotations")) {
      said.set(key, metadata.path(key));
    }
    return said;
  }

  /** Whether it is of a kind that the server has. */
  boolean knows(JsonNode object) throws IOException, InterruptedException {
    return resource(object) != null;
  }

  /** The same in another namespace, when its kind is in any. */
  ObjectNode in(String namespace, ObjectNode object) throws IOException, InterruptedException {
    ObjectNode copy = object.deepCopy();
    if (resource(object).namespaced) {
      ((ObjectNode) copy.get("metadata")).put("namespace", namespace);
    }
    return copy;
  }

  /** Makes it, by whoever syncs, or what it was into what it is. */
  Answer apply(JsonNode object) throws IOException, InterruptedException {
    ensureNamespace(object);
    return patch(object, "?fieldManager=sync&force=true");
  }

  /** Whether it would be taken over what is there, or by itself, when nothing is. */
  Answer tryApply(JsonNode object) throws IOException, InterruptedException {
    ensureNamespace(object);
    return patch(object, "?fieldManager=sync&force=true&dryRun=All");
  }

  /** What a controller would say of it. */
  Answer status(JsonNode object, JsonNode status) throws IOException, InterruptedException {
    return server.send(
        "PATCH",
        path(object) + "/status",
        "application/merge-patch+json",
        JSON.createObjectNode().set("status", status).toString());
  }

  Answer delete(JsonNode object) throws IOException, InterruptedException {
    return server.send("DELETE", path(object) + "?propagationPolicy=Background", "", "");
  }

  /**
   * Defines the kinds of operators, from the folder {@code crds} beside that of the schemas, and
   * waits until they are served; without it there are none.
   */
  void defineOperators() throws IOException, InterruptedException {
    Path folder =
        Path.of(System.getProperty("schemas.dir", "../shared/schemas")).resolveSibling("crds");
    if (!Files.isDirectory(folder)) {
      System.err.println("no definitions in " + folder + ": kinds of operators are left out");
      return;
    }
    List<ObjectNode> definitions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        for (ObjectNode one : readAll(Files.readString(file))) {
          if (one.path("kind").asText().equals(DEFINITION)) {
            definitions.add(one);
          }
        }
      }
    }
    for (ObjectNode one : definitions) {
      Answer answer = apply(one);
      if (!answer.isTaken()) {
        throw new AssertionError(one.at("/metadata/name").asText() + ": " + answer.message());
      }
    }
    for (ObjectNode one : definitions) {
      awaitEstablished(one);
    }
    resources.clear();
  }

  /** Until the server serves the kind that {@code definition} defines. */
  void awaitEstablished(JsonNode definition) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(Patience.MINUTES));
    while (!isEstablished(definition)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(definition.at("/metadata/name") + " is never served");
      }
      Thread.sleep(Duration.ofMillis(50));
    }
  }

  private boolean isEstablished(JsonNode definition) throws IOException, InterruptedException {
    String group = definition.at("/spec/group").asText();
    String kind = definition.at("/spec/names/kind").asText();
    for (JsonNode version : definition.at("/spec/versions")) {
      String name = group + "/" + version.path("name").asText();
      if (version.path("served").asBoolean() && !served(name).containsKey(kind)) {
        return false;
      }
    }
    for (JsonNode one :
        server.send("GET", path(definition), "", "").body().at("/status/conditions")) {
      if (one.path("type").asText().equals("Established")) {
        return one.path("status").asText().equals("True");
      }
    }
    return false;
  }

  private void ensureNamespace(JsonNode object) throws IOException, InterruptedException {
    String namespace = object.at("/metadata/namespace").asText();
    if (!namespace.isEmpty() && namespaces.add(namespace)) {
      ObjectNode made = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Namespace");
      made.putObject("metadata").put("name", namespace);
      server.send("POST", "/api/v1/namespaces", "application/json", made.toString());
    }
  }

  private Answer patch(JsonNode object, String query) throws IOException, InterruptedException {
    return server.send(
        "PATCH", path(object) + query, "application/apply-patch+yaml", object.toString());
  }

  private String path(JsonNode object) throws IOException, InterruptedException {
    return folder(object) + "/" + object.at("/metadata/name").asText();
  }

  private String folder(JsonNode object) throws IOException, InterruptedException {
    Resource resource = resource(object);
    String namespace =
        resource.namespaced
            ? "/namespaces/" + object.at("/metadata/namespace").asText("default")
            : "";
    return root(object.path("apiVersion").asText()) + namespace + "/" + resource.plural;
  }

  private static String root(String apiVersion) {
    return (apiVersion.indexOf('/') < 0 ? "/api/" : "/apis/") + apiVersion;
  }

  private Resource resource(JsonNode object) throws IOException, InterruptedException {
    String version = object.path("apiVersion").asText();
    Map<String, Resource> known = resources.get(version);
    if (known == null) {
      known = served(version);
      resources.put(version, known);
    }
    return known.get(object.path("kind").asText());
  }

  private Map<String, Resource> served(String version) throws IOException, InterruptedException {
    Map<String, Resource> served = new HashMap<>();
    for (JsonNode one : server.send("GET", root(version), "", "").body().path("resources")) {
      String plural = one.path("name").asText();
      if (plural.indexOf('/') < 0) {
        served.put(
            one.path("kind").asText(), new Resource(plural, one.path("namespaced").asBoolean()));
      }
    }
    return served;
  }
}

package io.datalyptica.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datalyptica.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A cluster of one folder, behind a program {@code oc} that answers as the real one does to {@code
 * get namespace}, {@code get secret} and {@code create -f -}, and writes down its arguments and its
 * environment.
 */
record FakeCluster(Path folder) {
  private static final String OC =
      """
      #!/bin/sh
      { printf '%s ' "$@"; echo; env; } >>"$FAKE/seen"
      error() {
        echo "Error from server ($1): $2" >&2
        exit 1
      }
      case "$1 $2" in
        "get namespace")
          [ ! -e "$FAKE/unreachable" ] || { echo "Unable to connect to the server: no route to \
      host" >&2; exit 1; }
          [ ! -e "$FAKE/forbid-namespaces" ] || error Forbidden 'namespaces is forbidden: User \
      "dev" cannot get resource'
          [ ! -d "$FAKE/namespaces/$3" ] || echo "namespace/$3"
          ;;
        "get secret")
          [ ! -e "$FAKE/forbid-get" ] || error Forbidden "secrets \\"$3\\" is forbidden"
          file=$FAKE/namespaces/$5/$3
          [ "$6 $7" = "--ignore-not-found -o" ] || error BadRequest "$*"
          # shellcheck disable=SC2016
          [ "$8" = 'go-template={{.type}}{{range $key, $value := .data}} {{$key}}{{end}}' ] || \
      error BadRequest "$8"
          [ -e "$file" ] || exit 0
          sed 's/.*"type":"\\([^"]*\\)".*/\\1/' "$file" | tr -d '\\n'
          sed 's/.*"stringData":{//' "$file" | grep -o '"[^"]*":"' | while IFS= read -r key; do
            key=${key#?} key=${key%???}
            printf ' %s' "$key"
          done
          ;;
        "create -f")
          [ "$3" = - ] || error BadRequest "$*"
          body=$(cat)
          name=$(printf '%s' "$body" | sed 's/.*"metadata":{"name":"\\([^"]*\\)".*/\\1/')
          namespace=$(printf '%s' "$body" | sed 's/.*"namespace":"\\([^"]*\\)".*/\\1/')
          file=$FAKE/namespaces/$namespace/$name
          [ ! -e "$FAKE/forbid-create" ] || error Forbidden "secrets \\"$name\\" is forbidden"
          [ ! -e "$FAKE/repeats" ] || error Invalid "$body"
          [ -d "$FAKE/namespaces/$namespace" ] || error NotFound "namespaces \\"$namespace\\" \
      not found"
          [ "$(cat "$FAKE/kill-before" 2>/dev/null)" != "$name" ] || kill -9 "$(cat "$FAKE/pid")"
          if [ -e "$file" ] || [ "$(cat "$FAKE/race" 2>/dev/null)" = "$name" ]; then
            error AlreadyExists "secrets \\"$name\\" already exists"
          fi
          printf '%s\\n' "$body" >"$file"
          echo "secret/$name created"
          [ "$(cat "$FAKE/kill-after" 2>/dev/null)" != "$name" ] || kill -9 "$(cat "$FAKE/pid")"
          ;;
        *) error BadRequest "$*" ;;
      esac
      """;

  /** The end of a run: standard output and error together. */
  record Outcome(int status, String text) {}

  static FakeCluster in(Path folder, String namespace) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("namespaces").resolve(namespace));
    Path program = folder.resolve("bin/oc");
    Files.writeString(program, OC);
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + program + " executable");
    }
    return new FakeCluster(folder);
  }

  /**
   * Turns on what the program does differently, such as {@code forbid-create}; {@code value} names
   * a Secret where one is meant.
   */
  FakeCluster with(String mode, String value) throws IOException {
    Files.writeString(folder.resolve(mode), value);
    return this;
  }

  void without(String mode) throws IOException {
    Files.delete(folder.resolve(mode));
  }

  void put(String namespace, String name, String json) throws IOException {
    Files.writeString(folder.resolve("namespaces").resolve(namespace).resolve(name), json);
  }

  /**
   * Runs {@code script} by {@code shell}, in an empty folder, with temporary files pointed at a
   * folder that does not exist.
   */
  Outcome run(List<String> shell, String script) throws IOException, InterruptedException {
    Path file = folder.resolve("script.sh");
    Files.writeString(file, script);
    List<String> words =
        new ArrayList<>(List.of("/bin/sh", "-c", "echo $$ >\"$FAKE/pid\"; exec \"$@\"", "sh"));
    words.addAll(shell);
    words.add(file.toString());
    return start(words, "/dev/null");
  }

  /** Runs {@code script} from the standard input of {@code shell}. */
  Outcome pipe(List<String> shell, String script) throws IOException, InterruptedException {
    Path file = folder.resolve("script.sh");
    Files.writeString(file, script);
    return start(shell, file.toString());
  }

  private Outcome start(List<String> words, String input) throws IOException, InterruptedException {
    Path here = Files.createDirectories(folder.resolve("here"));
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(here.toFile())
            .redirectInput(new File(input))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("FAKE", folder.toString());
    builder.environment().put("TMPDIR", "/nowhere");
    builder
        .environment()
        .put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    builder.environment().remove("KUBECTL");
    builder.environment().remove("OC");
    Process process = builder.start();
    int status = Patience.end(process);
    try (Stream<Path> left = Files.list(here)) {
      if (left.findAny().isPresent()) {
        throw new IOException("the script left a file in its folder");
      }
    }
    return new Outcome(status, Files.readString(out));
  }

  /** What the program saw of its arguments and its environment, all runs together. */
  String seen() throws IOException {
    return Files.readString(folder.resolve("seen"));
  }

  /** The bytes of every Secret of a namespace, by name. */
  Map<String, String> stored(String namespace) throws IOException {
    Map<String, String> stored = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("namespaces").resolve(namespace))) {
      for (Path file : files.toList()) {
        stored.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return stored;
  }

  /** Every Secret of a namespace as JSON, by name. */
  Map<String, JsonNode> secrets(String namespace) throws IOException {
    Map<String, JsonNode> secrets = new TreeMap<>();
    for (Map.Entry<String, String> stored : stored(namespace).entrySet()) {
      secrets.put(stored.getKey(), new ObjectMapper().readTree(stored.getValue()));
    }
    return secrets;
  }
}

package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A remedy that a program can apply makes its finding go away: applied to the profile, which is
 * then judged again.
 */
class FixesTest {
  static List<Path> fixtures() throws IOException {
    try (Stream<Path> paths = Files.list(Path.of("test-fixtures", "rules"))) {
      return paths.map(p -> p.resolve("fires.yaml")).filter(Files::exists).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theFindingIsGoneOnceItsFixesAreApplied(Path fixture) throws IOException {
    String text = Files.readString(fixture);
    List<Diagnostic> before = judge(text);
    for (Diagnostic finding : before) {
      if (!finding.fixes().isEmpty()) {
        Object profile = yaml().load(text);
        for (Fix fix : finding.fixes()) {
          profile = applied(profile, fix);
        }
        String fixed = yaml().dump(profile);
        List<Diagnostic> after = judge(fixed);
        boolean removes = finding.fixes().stream().anyMatch(f -> f.value().isEmpty());
        assertThat(like(after, finding, removes))
            .as("%s fixed by %s:%n%s", finding, finding.fixes(), after)
            .isLessThan(like(before, finding, removes));
        assertThat(after)
            .as("the fixed profile is still one")
            .noneMatch(d -> d.rule().text().startsWith("PROFILE-0"));
      }
    }
  }

  /**
   * Findings of this rule at this place; when a list loses an item its places move, and those of
   * the rule count.
   */
  private static long like(List<Diagnostic> findings, Diagnostic finding, boolean anywhere) {
    return findings.stream()
        .filter(d -> d.rule().equals(finding.rule()))
        .filter(d -> anywhere || d.at().pointer().equals(finding.at().pointer()))
        .count();
  }

  static List<Diagnostic> judge(String text) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Judge.judge("-", in, () -> LocalDate.of(2026, 1, 1)).findings();
  }

  /**
   * Scalars stay the texts that they are, as the reader of profiles has it: {@code 1e3} and {@code
   * no} come out as they went in.
   */
  static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return new Yaml(
        new Texts(), new PlainTexts(options), options, new LoaderOptions(), new NoTypes());
  }

  private static final class NoTypes extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // Every scalar is a text.
    }
  }

  private static final class Texts extends SafeConstructor {
    Texts() {
      super(new LoaderOptions());
    }
  }

  private static final class PlainTexts extends Representer {
    PlainTexts(DumperOptions options) {
      super(options);
      addClassTag(String.class, Tag.STR);
    }
  }

  @SuppressWarnings("unchecked")
  static Object applied(Object root, Fix fix) {
    List<String> path = new ArrayList<>();
    for (String part : fix.pointer().substring(1).split("/", -1)) {
      path.add(part.replace("~1", "/").replace("~0", "~"));
    }
    Object at = root;
    for (String part : path.subList(0, path.size() - 1)) {
      at =
          switch (at) {
            case List<?> list -> list.get(Integer.parseInt(part));
            case Map<?, ?> map ->
                ((Map<String, Object>) map)
                    .computeIfAbsent(part, _ -> new LinkedHashMap<String, Object>());
            default -> throw new IllegalStateException(fix + ": nothing can stand below " + at);
          };
    }
    if (fix.change() == Fix.Change.RENAME) {
      Map<String, Object> map = (Map<String, Object>) at;
      map.put(fix.value(), map.remove(path.getLast()));
      return root;
    }
    set(at, path.getLast(), fix.value().isEmpty() ? null : yaml().load(fix.value()));
    return root;
  }

  @SuppressWarnings("unchecked")
  private static void set(Object parent, String key, Object value) {
    switch (parent) {
      case List<?> list when value == null -> list.remove(Integer.parseInt(key));
      case List<?> list when key.equals("-") || Integer.parseInt(key) == list.size() ->
          ((List<Object>) list).add(value);
      case List<?> list -> ((List<Object>) list).set(Integer.parseInt(key), value);
      case Map<?, ?> map when value == null -> map.remove(key);
      case Map<?, ?> map -> ((Map<String, Object>) map).put(key, value);
      default -> throw new IllegalStateException("nothing can stand at " + key + " of " + parent);
    }
  }

  @Test
  void aFixSetsMakesParentsAndRemoves() {
    Object profile = yaml().load("spec: {a: [x, y], b: {c: 1}}");
    applied(profile, new Fix("/spec/a/0", ""));
    applied(profile, new Fix("/spec/new/deep", "{cpu: 500m}"));
    applied(profile, new Fix("/spec/b/c", ""));
    assertThat(profile).hasToString("{spec={a=[y], b={}, new={deep={cpu=500m}}}}");
  }
}

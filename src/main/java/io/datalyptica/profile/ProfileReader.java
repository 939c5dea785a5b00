package io.datalyptica.profile;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.YamlDocument;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a profile: strictly, with every fault in one run and each at its line and column. */
public final class ProfileReader {
  private ProfileReader() {}

  /**
   * @param sections what components may be told
   */
  public static ReadResult read(Sections sections, java.nio.file.Path file) {
    return result(sections, file.toString(), YamlDocument.of(file));
  }

  /**
   * @param name what findings call it, {@code -} for standard input
   */
  public static ReadResult read(Sections sections, String name, InputStream in) {
    return result(sections, name, YamlDocument.of(name, in));
  }

  private static ReadResult result(Sections sections, String name, YamlDocument document) {
    if (document instanceof YamlDocument.Read(String text, Mapping root)) {
      return checked(sections, name, root, text);
    }
    YamlDocument.Refused refused = (YamlDocument.Refused) document;
    return new ReadResult(Optional.empty(), List.of(refused.why()), false, refused.text());
  }

  private static ReadResult checked(Sections sections, String name, Mapping root, String text) {
    Reading reading = new Reading(name, isDev(root), sections);
    Optional<Function<Positions, Profile>> profile =
        ProfileShape.of(sections).read(root, Path.ROOT, reading);
    List<Diagnostic> findings = new ArrayList<>(reading.findings());
    if (!findings.isEmpty()) {
      Collections.sort(findings);
    }
    return new ReadResult(
        profile.map(p -> p.apply(new Positions(name, root))), findings, true, text);
  }

  /**
   * The tier has to be known before anything else is read, because it decides defaults; a faulty
   * one is reported in its turn.
   */
  private static boolean isDev(Mapping root) {
    return root.find("spec") instanceof Mapping spec
        && spec.find("tier") instanceof Scalar tier
        && tier.text().equals(Tier.DEV.word());
  }
}

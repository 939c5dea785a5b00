package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Place;

/**
 * Why a file cannot be read as one YAML document; it never leaves this package, where it becomes a
 * finding.
 */
final class Refusal extends RuntimeException {
  final transient ProfileRule rule;
  final transient Place place;
  final transient String remedy;

  Refusal(ProfileRule rule, Place place, String message, String remedy) {
    super(message, null, false, false);
    this.rule = rule;
    this.place = place;
    this.remedy = remedy;
  }
}

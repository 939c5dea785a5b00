package io.datalyptica.component.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.profile.reader.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPrefixTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"team/", "a/b/c/", "_checkpoints/", "year=2026/month=01/", "a..b/", "A+b@c,d:/"})
  void foldersArePrefixes(String text) {
    assertThat(KeyPrefix.TYPE.parse(text)).isEqualTo(Parsed.value(text));
  }

  /** Whatever a policy, a path or JSON would take for something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/team/",
        "team",
        "team//",
        "team//a/",
        "*",
        "*/",
        "te?m/",
        "team/*/",
        "../",
        "a/../b/",
        "./",
        "a/./b/",
        ".hidden/",
        "${aws:username}/",
        "$/",
        "{a}/",
        "a b/",
        "a\\/",
        "a\"/",
        "a'/",
        "a\n/",
        "a\u0000/",
        "ä/",
        "a%2F/",
        "a#/",
        "<a>/",
        "-a/"
      })
  void whatMeansSomethingElseIsRefused(String text) {
    assertThat(KeyPrefix.TYPE.parse(text)).isInstanceOf(Parsed.Complaint.class);
  }
}

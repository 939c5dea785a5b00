package io.datalyptica.profile;

import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.gitops. */
final class GitopsShape {
  private static final Field<GitopsSpec.Engine> ENGINE =
      new Field<>(
          "engine",
          ChoiceShape.of(GitopsSpec.Engine.values()),
          Default.always("none"),
          "What will apply the tree.");
  private static final Field<String> REPOSITORY =
      new Field<>(
          "repository",
          CommonShape.LINE,
          Default.derived("required by an engine"),
          "URL of the repository.");
  private static final Field<String> GIT_PATH =
      new Field<>("path", CommonShape.LINE, Default.derived("the root"), "Path of the tree in it.");
  private static final Field<String> BRANCH =
      new Field<>("branch", CommonShape.LINE, Default.derived("main"), "Branch to follow.");
  private static final Field<GoDuration> INTERVAL =
      new Field<>(
          "interval",
          new TextShape<>(GoDuration.TYPE),
          Default.derived("10m"),
          "How often the engine looks.");
  static final Field<GitopsSpec> FIELD =
      new Field<>(
          "gitops",
          ObjectShape.of(
              v ->
                  new GitopsSpec(
                      v.get(ENGINE),
                      v.find(REPOSITORY),
                      v.find(GIT_PATH),
                      v.find(BRANCH),
                      v.find(INTERVAL)),
              ENGINE,
              REPOSITORY,
              GIT_PATH,
              BRANCH,
              INTERVAL),
          Default.section(),
          "The GitOps engine.");

  private GitopsShape() {}
}

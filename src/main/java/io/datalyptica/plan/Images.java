package io.datalyptica.plan;

import io.datalyptica.profile.ImageReference;
import java.util.Optional;

/**
 * The one place where an image of the platform is chosen: the profile's own, else the component's
 * pinned default, and the mirror of {@code spec.images.registry} in front of either. A cluster
 * without a way out cannot pull what slips past this.
 */
public final class Images {
  private Images() {}

  /** The image that the profile chose, or else {@code pinned}. */
  public static Image of(Platform platform, Optional<ImageReference> chosen, String pinned) {
    return of(platform, chosen.map(ImageReference::toString).orElse(pinned));
  }

  /** {@code origin}, from the mirror if there is one. */
  public static Image of(Platform platform, String origin) {
    return new Image(
        origin, platform.registry().map(registry -> mirrored(origin, registry)).orElse(origin));
  }

  /**
   * Where {@code image}, or a prefix of images, lies in the mirror: its path without its registry,
   * below {@code registry}, which is also where oc-mirror puts it (oc-mirror v2
   * internal/pkg/additional, buildMirrorToDiskPaths: destination + PathComponent).
   */
  public static String mirrored(String image, String registry) {
    return image.startsWith(registry + "/")
        ? image
        : registry + "/" + image.substring(registryLength(image));
  }

  /**
   * {@code origin} spelled out for a program that copies it: with Docker Hub where it names no
   * registry, and {@code latest} where it names neither tag nor digest, which oc-mirror would skip.
   */
  public static String source(String origin) {
    String named = registryLength(origin) == 0 ? "docker.io/" + origin : origin;
    String last = named.substring(named.lastIndexOf('/'));
    return last.indexOf(':') < 0 && last.indexOf('@') < 0 ? named + ":latest" : named;
  }

  /**
   * The first part is a registry when it could not be a folder of one: the rule of
   * distribution/reference.
   */
  public static int registryLength(String image) {
    int slash = image.indexOf('/');
    if (slash < 0) {
      return 0;
    }
    String first = image.substring(0, slash);
    boolean isRegistry =
        first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    return isRegistry ? slash + 1 : 0;
  }

  /** Whether a reference names a digest, or a tag that is not {@code latest}. */
  public static boolean isPinned(String reference) {
    if (reference.contains("@sha256:")) {
      return true;
    }
    String last = reference.substring(reference.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    String tag = colon < 0 ? "" : last.substring(colon + 1);
    return !tag.isEmpty() && !tag.equals("latest");
  }
}

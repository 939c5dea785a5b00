package io.datalyptica.plan;

import io.datalyptica.profile.ImageReference;
import java.util.Optional;

/**
 * The one place where an image of the platform is chosen: the profile's own, else the component's pinned default, and the mirror of
 * {@code spec.images.registry} in front of either. A cluster without a way out cannot pull what slips past this.
 */
public final class Images {
  private Images() {}

  /** The reference to render. */
  public static String of(Platform platform, Optional<ImageReference> chosen, String pinned) {
    return mirrored(chosen.map(ImageReference::toString).orElse(pinned), platform.registry());
  }

  private static String mirrored(String image, Optional<String> registry) {
    if (registry.isEmpty() || image.startsWith(registry.get() + "/")) {
      return image;
    }
    return registry.get() + "/" + image.substring(registryLength(image));
  }

  /** The first part is a registry when it could not be a folder of one: the rule of distribution/reference. */
  static int registryLength(String image) {
    int slash = image.indexOf('/');
    if (slash < 0) {
      return 0;
    }
    String first = image.substring(0, slash);
    boolean isRegistry = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    return isRegistry ? slash + 1 : 0;
  }
}

package io.datalyptica.profile.reader;

/** Domains of labels and annotations that somebody else sets. */
public interface Reserved {
  /** The one that {@code domain} is or belongs to; "" when nobody sets those. */
  String reserved(String domain);
}

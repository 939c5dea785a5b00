package io.datalyptica.profile;

import java.util.Map;

/** The platform's name, and the labels and annotations that all its objects carry. */
public record Metadata(DnsLabel name, Map<String, String> labels, Map<String, String> annotations) {
  public Metadata {
    labels = Ordered.copyOf(labels);
    annotations = Ordered.copyOf(annotations);
  }
}

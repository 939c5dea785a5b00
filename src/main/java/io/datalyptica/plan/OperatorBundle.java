package io.datalyptica.plan;

import java.util.Map;

/**
 * One version of an operator's package and the images that it names.
 *
 * @param csv the name of its ClusterServiceVersion
 * @param operator the image of the operator itself
 * @param related the images of its operands by the end of their variable {@code RELATED_IMAGE_*}
 */
public record OperatorBundle(String csv, String operator, Map<String, String> related) {
  public OperatorBundle {
    related = Map.copyOf(related);
  }
}

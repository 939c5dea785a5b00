package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;

/**
 * Where an object rule says what it found; the position is a file of the rendered tree, not of the
 * profile.
 */
public interface ObjectReport {
  /**
   * @param at the value that is at fault; of one that is missing, its nearest parent is shown
   * @param message the consequence, naming the object
   * @param remedy what to write, naming key and value
   */
  void found(K8sObject object, ManifestValue at, String message, String remedy);

  /** For a file that cannot be read as an object. */
  void found(String path, int line, String message, String remedy);
}

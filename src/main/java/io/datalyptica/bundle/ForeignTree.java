package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree of manifests that somebody else wrote: any number of objects to a file, Lists, JSON, and
 * beside them whatever lies in a repository.
 *
 * @param objects in order of their files
 * @param made what generators of kustomize add
 * @param faults what keeps a manifest from being read
 * @param skipped files that hold no manifest that can be checked, and why
 */
public record ForeignTree(
    List<K8sObject> objects, List<Outside> made, List<Fault> faults, List<Skipped> skipped) {
  /** {@code message} continues the path. */
  public record Fault(String path, int line, int column, String message) {}

  /**
   * A file, or a folder of files of one kind.
   *
   * @param why continues the path
   * @param instead what to do to have it checked
   */
  public record Skipped(String path, String why, String instead) {}

  public ForeignTree {
    objects = List.copyOf(objects);
    made = List.copyOf(made);
    faults = List.copyOf(faults);
    skipped = List.copyOf(skipped);
  }

  /**
   * @param files path to text; paths with {@code /} between folders
   */
  public static ForeignTree of(Map<String, String> files) {
    return new ForeignFiles(new TreeMap<>(files)).read();
  }

  /**
   * @param kubernetes the minor version of Kubernetes that the tree is for: 32 for 1.32
   */
  public ObjectIndex index(
      Collection<Outside> announced, int kubernetes, KnownOperators operators) {
    List<Outside> outside = new ArrayList<>(announced);
    outside.addAll(made);
    return new ObjectIndex(objects, outside, List.of(), kubernetes, operators);
  }
}

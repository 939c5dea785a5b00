package io.datalyptica.bundle;

/** The operators whose kinds are known; only those are loaded of which a tree has an object. */
public interface KnownOperators {
  /**
   * @param name the API group of an object, or the package of a Subscription
   * @return null for what is not known
   */
  OperatorKinds kinds(String name);
}

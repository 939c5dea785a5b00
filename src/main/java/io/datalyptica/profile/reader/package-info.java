/**
 * The strict half of YAML: from bytes to a tree with positions, and from the tree, by a declared
 * {@link io.datalyptica.profile.reader.Shape}, to checked values. It knows nothing of the platform;
 * the shapes of the profile's sections do.
 *
 * <p>On the way of a sound profile types are told apart by {@code instanceof} or by a method of
 * their own, not by {@code switch}: for each switch over types the JVM spins a class that no
 * start-up cache keeps.
 */
package io.datalyptica.profile.reader;

/**
 * The strict half of YAML: from bytes to a tree with positions, and from the tree, by a declared {@link
 * io.datalyptica.profile.reader.Shape}, to checked values. It knows nothing of the platform; the shapes of the
 * profile's sections do.
 */
package io.datalyptica.profile.reader;

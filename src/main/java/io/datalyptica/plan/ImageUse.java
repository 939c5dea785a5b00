package io.datalyptica.plan;

/**
 * One place where an image stands in the manifests.
 *
 * @param section JSON pointer of the section of the profile whose {@code image} may choose another
 * @param object {@code Kind/name} of the object
 * @param container the container that runs it; of an operator's custom resource, the one that the
 *     operator makes of it
 */
public record ImageUse(Image image, String section, String object, String container) {}

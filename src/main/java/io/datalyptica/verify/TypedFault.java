package io.datalyptica.verify;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;

/**
 * A field that its kind does not have, or whose value is of another type.
 *
 * @param at the value at fault
 * @param message what is wrong with it, as the end of a sentence that names the field
 */
public record TypedFault(K8sObject object, ManifestValue at, String message) {}

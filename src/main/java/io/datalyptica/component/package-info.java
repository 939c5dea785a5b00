/**
 * One package per component, with all of it: section, plan, manifests, rules. Here is what every
 * component is to the others, and what they share: views of pods and objects, Jobs that are named
 * after what they do.
 */
package io.datalyptica.component;

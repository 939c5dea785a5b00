/**
 * What belongs to no single component: the namespace and its default policies, the overview page,
 * the kustomizations.
 */
package io.datalyptica.component.platform;

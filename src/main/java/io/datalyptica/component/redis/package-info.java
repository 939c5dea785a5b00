/**
 * Redis with Sentinel: each item of {@code spec.redis} is a group with its plan, manifests, scripts
 * and rules; they share a page.
 */
package io.datalyptica.component.redis;

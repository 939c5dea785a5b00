/** Redis with Sentinel: one group of {@code spec.redis} becomes its manifests, scripts and page. */
package io.datalyptica.component.redis;

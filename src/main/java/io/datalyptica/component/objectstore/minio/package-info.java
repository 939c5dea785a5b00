/**
 * MinIO, the object store that the platform runs itself: its section and plan, manifests and page,
 * and its rules.
 */
package io.datalyptica.component.objectstore.minio;

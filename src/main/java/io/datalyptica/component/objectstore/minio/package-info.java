/** MinIO, the object store that the platform runs itself: plan, manifests, page, rules, outlook. */
package io.datalyptica.component.objectstore.minio;

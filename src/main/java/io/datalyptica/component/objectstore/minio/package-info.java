/** The MinIO object store in manifests and on its page. */
package io.datalyptica.component.objectstore.minio;

/**
 * An object store that somebody else runs: claims of buckets, the Job that asks for every bucket,
 * and the page about it.
 */
package io.datalyptica.component.objectstore.foreign;

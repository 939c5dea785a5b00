/**
 * An object store that somebody else runs: its plan, claims of buckets, the Job that asks for every
 * bucket, the page about it, and its rules.
 */
package io.datalyptica.component.objectstore.foreign;

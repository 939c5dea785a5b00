/**
 * Two components of the tests that close a ring: PostgreSQL asks the store for a bucket, the store
 * asks the key for a number, the key asks PostgreSQL for a database.
 */
package io.datalyptica.component.ring;

/**
 * PostgreSQL by the Crunchy operator: its slice of the plan becomes the views of
 * templates/storage/postgresql.
 */
package io.datalyptica.component.postgresql;

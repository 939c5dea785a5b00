/**
 * PostgreSQL, run by Crunchy's operator or by CloudNativePG: its section, plan, rules, and the
 * views of templates/storage/postgresql.
 */
package io.datalyptica.component.postgresql;

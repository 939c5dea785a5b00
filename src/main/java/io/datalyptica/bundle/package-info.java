/** The rendered tree in memory, before anything is written. */
package io.datalyptica.bundle;

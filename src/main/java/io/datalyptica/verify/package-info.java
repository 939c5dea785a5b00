/**
 * Checks a rendered tree against typed models, strictly; loaded only when asked for, because it
 * brings in Jackson and fabric8.
 */
package io.datalyptica.verify;

/** Puts a rendered tree into a directory, or compares it with one: the only writer of the product. */
package io.datalyptica.output;

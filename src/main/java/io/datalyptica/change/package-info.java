/**
 * What differs between a tree that stands and the new one, and what that does to a running
 * platform.
 */
package io.datalyptica.change;

/**
 * The use cases, each a short composition of the other rooms, and the explicit lists of components
 * and rules.
 */
package io.datalyptica.app;

/**
 * What the tool has to say about a profile or a tree: findings with a position, a consequence and a
 * remedy.
 */
package io.datalyptica.diagnostic;

/** The class caches by which the JVM starts faster; no run depends on them. */
package io.datalyptica.cache;

/**
 * A component that exists in the tests alone: one Deployment with a volume, which asks for a
 * database, a bucket and a number of Redis. What a component gets by asking is proved on it.
 */
package io.datalyptica.component.demo;

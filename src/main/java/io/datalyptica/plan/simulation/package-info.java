/**
 * What each component can still do when something is lost: arithmetic over the plan. Only {@code
 * simulate} loads it.
 *
 * <p>Pods of one kind stand in for each other, so nothing is enumerated: how many of them can be
 * lost together is a sum over nodes and zones, and what that means is a comparison with a quorum.
 * Tests compare each sum with every placement and every loss of small cases.
 */
package io.datalyptica.plan.simulation;

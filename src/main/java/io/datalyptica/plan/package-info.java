/**
 * What the platform will be: every choice made, every name built, every sum computed once. A
 * planner never fails; what cannot be computed from a faulty profile is an empty {@code Optional}
 * that a rule reports as an error, so that no template ever sees it.
 */
package io.datalyptica.plan;

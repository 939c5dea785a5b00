/**
 * What is wrong or risky: where rules report, their words out of {@code docs/rules}, the rules
 * about all components, and those over finished objects.
 */
package io.datalyptica.rule;

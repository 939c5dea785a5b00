/**
 * What is wrong or risky: where rules report, their words out of {@code docs/rules}, and the rules
 * about all components.
 */
package io.datalyptica.rule;

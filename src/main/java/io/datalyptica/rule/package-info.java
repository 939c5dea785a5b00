/** One class per rule: what is wrong or risky, with the arithmetic and its source. */
package io.datalyptica.rule;

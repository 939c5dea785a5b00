/**
 * What is wrong or risky in finished objects, ours or anybody's: a class for each rule, because
 * each walks the whole tree in its own way.
 */
package io.datalyptica.rule.object;

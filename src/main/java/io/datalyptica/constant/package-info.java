/** How the build makes constants of a class out of texts: the words of rules, the facts. */
package io.datalyptica.constant;

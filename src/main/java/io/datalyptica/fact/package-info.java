/** What is believed of the world outside, with source and day. */
package io.datalyptica.fact;

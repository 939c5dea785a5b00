/**
 * The Mustache engine: a template is parsed into a {@link io.datalyptica.template.Program} once, at
 * build time, and written with a {@link io.datalyptica.template.View} by one small interpreter
 * through the encoder of the file's dialect.
 */
package io.datalyptica.template;

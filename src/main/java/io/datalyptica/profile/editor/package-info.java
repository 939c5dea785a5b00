/**
 * Writes into the text of a profile what somebody asks for at a JSON pointer, and leaves the rest
 * as it is. It knows YAML and nothing of the platform or of rules; nothing of it is loaded unless
 * findings are fixed, or told to a program that fixes them.
 */
package io.datalyptica.profile.editor;

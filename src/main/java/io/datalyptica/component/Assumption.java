package io.datalyptica.component;

import io.datalyptica.template.YamlTree;

/**
 * What is taken for granted of something that somebody else runs.
 *
 * @param tree what programs are told of it
 */
public record Assumption(String sentence, YamlTree tree) {}

package io.datalyptica.component;

import io.datalyptica.template.Table;
import io.datalyptica.template.YamlTree;

/**
 * What a component holds and tolerates.
 *
 * @param title of the table; components with the same one share a table
 * @param table for people
 * @param tree for programs
 */
public record Holdings(String title, Table table, YamlTree tree) {}

package io.datalyptica.component;

import io.datalyptica.template.Node;
import io.datalyptica.template.Table;

/**
 * What a component holds and tolerates.
 *
 * @param title of the table; components with the same one share a table
 * @param table for people
 * @param tree for programs
 */
public record Holdings(String title, Table table, Node tree) {}

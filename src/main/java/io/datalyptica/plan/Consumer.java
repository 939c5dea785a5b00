package io.datalyptica.plan;

import java.util.Map;

/**
 * Who asks: named in findings, lists and pages, and let through by policies.
 *
 * @param name the name that a person gave it
 * @param pointer of its section in the profile
 * @param object {@code Kind/name} of what reads the credentials
 * @param pods the labels of the pods that connect; empty when a policy of its own lets them through
 */
public record Consumer(String name, String pointer, String object, Map<String, String> pods) {}

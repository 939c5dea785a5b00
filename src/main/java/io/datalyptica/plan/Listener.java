package io.datalyptica.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a component takes clients.
 *
 * @param name of what they reach, such as a Service
 * @param pods labels of the pods behind it
 * @param ports of those pods
 */
public record Listener(String name, Map<String, String> pods, List<Integer> ports) {
  public Listener {
    pods = Collections.unmodifiableMap(new LinkedHashMap<>(pods));
    ports = List.copyOf(ports);
  }
}

package io.datalyptica.component.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedisNamesTest {
  private static List<String> services(RedisNames names, int pods) {
    List<String> services = new java.util.ArrayList<>(List.of(names.headless(), names.sentinel()));
    for (int i = 0; i < pods; i++) {
      services.add(names.node(i));
    }
    return services;
  }

  @Test
  void servicesOfAGroupAreDistinct() {
    assertThat(services(new RedisNames("redis"), 9)).doesNotHaveDuplicates();
  }

  @Test
  void servicesOfGroupsWithRelatedNamesAreDistinct() {
    List<String> all = new java.util.ArrayList<>();
    for (String name :
        List.of("redis", "redis-0", "redis-cache", "redis-headless", "redis-sentinel")) {
      all.addAll(services(new RedisNames(name), 9));
    }
    assertThat(all).doesNotHaveDuplicates();
  }
}

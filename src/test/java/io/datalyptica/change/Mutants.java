package io.datalyptica.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One object with one field changed or taken away, in every way that may make sense. */
final class Mutants {
  /** Words that only some others may stand for. */
  private static final List<List<String>> WORDS =
      List.of(
          List.of("RollingUpdate", "OnDelete", "Recreate"),
          List.of("Parallel", "OrderedReady"),
          List.of("ReadWriteOnce", "ReadWriteMany"),
          List.of("Retain", "Delete"),
          List.of("Filesystem", "Block"),
          List.of("TCP", "UDP"),
          List.of("Always", "IfNotPresent", "Never", "OnFailure"),
          List.of("Forbid", "Replace", "Allow"),
          List.of("ClusterIP", "NodePort", "LoadBalancer"),
          List.of("None", "ClientIP", ""),
          List.of("Ingress", "Egress"),
          List.of("Exists", "DoesNotExist"),
          List.of("DoNotSchedule", "ScheduleAnyway"),
          List.of("NoSchedule", "NoExecute"),
          List.of("Default", "ClusterFirst"),
          List.of("HTTP", "HTTPS"),
          List.of("PreferNoSchedule", "PreferLowerPriority", "Never"),
          List.of("RuntimeDefault", "Unconfined"),
          List.of("AlwaysAllow", "IfHealthyBudget"));

  /**
   * @param field keys with dots between them, lists left out
   * @param how what was done to it
   */
  record Mutant(String field, String how, ObjectNode object) {}

  private final ObjectNode original;
  private final List<Mutant> made = new ArrayList<>();

  private Mutants(ObjectNode original) {
    this.original = original;
  }

  static List<Mutant> of(ObjectNode object) {
    Mutants mutants = new Mutants(object);
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!List.of("apiVersion", "kind", "metadata", "status").contains(entry.getKey())) {
        mutants.change("/" + entry.getKey(), entry.getKey(), entry.getValue());
      }
    }
    for (String key : List.of("labels", "annotations")) {
      mutants.change("/metadata/" + key, "metadata." + key, object.at("/metadata/" + key));
    }
    return mutants.made;
  }

  private void change(String pointer, String field, JsonNode value) {
    if (value.isMissingNode()) {
      return;
    }
    add(pointer, field, "removed", null);
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        String key = entry.getKey();
        String escaped = key.replace("~", "~0").replace("/", "~1");
        change(pointer + "/" + escaped, field + "." + key, entry.getValue());
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        change(pointer + "/" + i, field, value.get(i));
      }
    } else if (value.isBoolean()) {
      add(pointer, field, "turned", BooleanNode.valueOf(!value.booleanValue()));
    } else if (value.isNumber()) {
      add(pointer, field, "more", LongNode.valueOf(value.longValue() + 1));
      add(pointer, field, "less", LongNode.valueOf(value.longValue() - 1));
    } else if (value.isTextual()) {
      texts(pointer, field, value.textValue());
    }
  }

  private void texts(String pointer, String field, String text) {
    add(pointer, field, "longer", TextNode.valueOf(text + "x"));
    if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
      add(pointer, field, "a digit more", TextNode.valueOf("1" + text));
      add(pointer, field, "one digit", TextNode.valueOf("1" + text.replaceAll("^[0-9.]+", "")));
    }
    for (List<String> words : WORDS) {
      if (words.contains(text)) {
        for (String word : words) {
          if (!word.equals(text)) {
            add(pointer, field, "to " + word, TextNode.valueOf(word));
          }
        }
      }
    }
  }

  /**
   * @param value null takes it away, and what is empty without it: so are our manifests written
   */
  private void add(String pointer, String field, String how, JsonNode value) {
    ObjectNode copy = original.deepCopy();
    set(copy, pointer, value);
    if (!copy.equals(original)) {
      made.add(new Mutant(field, how, copy));
    }
  }

  private static void set(ObjectNode object, String pointer, JsonNode value) {
    int slash = pointer.lastIndexOf('/');
    String key = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    ContainerNode<?> parent = (ContainerNode<?>) object.at(pointer.substring(0, slash));
    if (parent instanceof ArrayNode array) {
      int at = Integer.parseInt(key);
      if (value == null) {
        array.remove(at);
      } else {
        array.set(at, value);
      }
    } else if (value == null) {
      ((ObjectNode) parent).remove(key);
    } else {
      ((ObjectNode) parent).set(key, value);
    }
    if (parent.isEmpty()) {
      set(object, pointer.substring(0, slash), null);
    }
  }
}

package io.datalyptica.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes every object with fabric8's model of its kind, strictly. fabric8's own mapper keeps
 * unknown fields in a map, so that a misspelt {@code readynessProbe} passes and a probe is gone;
 * here that door is shut.
 */
public final class TypedCheck {
  /**
   * What was found.
   *
   * @param unknown objects of a kind that no API server has
   * @param untyped objects of kinds without a model, such as PostgresCluster: nothing is said about
   *     them
   */
  public record Result(List<TypedFault> faults, List<K8sObject> unknown, List<K8sObject> untyped) {
    public Result {
      faults = List.copyOf(faults);
      unknown = List.copyOf(unknown);
      untyped = List.copyOf(untyped);
    }
  }

  private TypedCheck() {}

  public static Result of(ObjectIndex index) {
    List<TypedFault> faults = new ArrayList<>();
    List<K8sObject> unknown = new ArrayList<>();
    List<K8sObject> untyped = new ArrayList<>();
    for (K8sObject object : index.objects()) {
      Optional<Class<?>> model = Kinds.model(object.apiVersion(), object.kind());
      if (model.isPresent()) {
        decode(object, model.get(), faults);
      } else if (Kinds.allKnown(object.apiVersion())) {
        unknown.add(object);
      } else {
        untyped.add(object);
      }
    }
    return new Result(faults, unknown, untyped);
  }

  private static void decode(K8sObject object, Class<?> model, List<TypedFault> faults) {
    try {
      Mapper.INSTANCE
          .reader()
          .withHandler(new UnknownFields(object, faults))
          .forType(model)
          .readValue(JsonTrees.of(object.body()));
    } catch (JsonMappingException e) {
      faults.add(new TypedFault(object, at(object.body(), e.getPath()), wrongType(e)));
    } catch (IOException e) {
      throw new IllegalStateException(
          "decoding " + object.path(), e); // a tree in memory has no I/O
    }
  }

  private static ManifestValue at(ManifestValue body, List<JsonMappingException.Reference> path) {
    ManifestValue value = body;
    for (JsonMappingException.Reference step : path) {
      value =
          step.getFieldName() != null
              ? value.get(step.getFieldName())
              : item(value, step.getIndex());
    }
    return value;
  }

  private static ManifestValue item(ManifestValue list, int index) {
    return index >= 0 && index < list.items().size() ? list.items().get(index) : list;
  }

  private static String wrongType(JsonMappingException e) {
    String wanted =
        e instanceof MismatchedInputException m && m.getTargetType() != null
            ? m.getTargetType().getSimpleName()
            : "another type";
    return "has a value that is no " + wanted;
  }

  /** Notes each unknown field and goes on, so that one run names all of them. */
  private static final class UnknownFields extends DeserializationProblemHandler {
    private final K8sObject object;
    private final List<TypedFault> faults;

    UnknownFields(K8sObject object, List<TypedFault> faults) {
      this.object = object;
      this.faults = faults;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> reader,
        Object bean,
        String name)
        throws IOException {
      ManifestValue value = object.body();
      for (String step :
          parser.getParsingContext().pathAsPointer().toString().substring(1).split("/")) {
        String key = step.replace("~1", "/").replace("~0", "~");
        value =
            value instanceof ManifestValue.Items
                ? item(value, Integer.parseInt(key))
                : value.get(key);
      }
      Class<?> type = bean instanceof Class<?> c ? c : bean.getClass();
      faults.add(new TypedFault(object, value, "is no field of " + type.getSimpleName()));
      parser.skipChildren();
      return true;
    }
  }

  /** Built on first use. */
  private static final class Mapper {
    private static final JsonMapper INSTANCE = build();

    private static JsonMapper build() {
      JsonMapper.Builder builder =
          JsonMapper.builder()
              .annotationIntrospector(new WithoutAnySetter())
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
              .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
      builder.withCoercionConfig(
          LogicalType.Textual,
          texts -> {
            texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
          });
      return builder.build();
    }
  }

  private static final class WithoutAnySetter extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return Boolean.FALSE;
    }
  }
}

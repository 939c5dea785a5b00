package io.datalyptica.app;

import io.datalyptica.profile.ProfileShape;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.FlagShape;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.MapShape;
import io.datalyptica.profile.reader.NoneOrShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.OneOrListShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.TextType;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The profile's shape as JSON Schema, draft 07 because editors know that one best. Whatever it
 * refuses the reader refuses too; what an editor cannot judge (names that repeat, days that no
 * month has) only the reader does.
 */
public final class ProfileSchema {
  private ProfileSchema() {}

  /** The schema's text. */
  public static String json() {
    YamlTree.Builder root = YamlTree.map();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "datalyptica platform profile, v1alpha1");
    describe(root, ProfileShape.of(Components.ALL));
    return JsonText.write(root.build());
  }

  private static YamlTree schema(Shape<?> shape) {
    YamlTree.Builder schema = YamlTree.map();
    describe(schema, shape);
    return schema.build();
  }

  private static void describe(YamlTree.Builder schema, Shape<?> shape) {
    switch (shape) {
      case TextShape<?>(TextType<?> type) -> text(schema, type);
      case NumberShape(int min, int max) ->
          schema.put("type", "integer").put("minimum", min).put("maximum", max);
      case FlagShape() -> schema.put("type", "boolean");
      case ChoiceShape<?> choice -> schema.put("enum", YamlTree.texts(choice.words()));
      case NoneOrShape<?>(Shape<?> other) ->
          schema.put(
              "anyOf",
              YamlTree.items(
                  List.of(YamlTree.map().put("const", NoneOrShape.NONE).build(), schema(other))));
      case OneOrListShape<?>(Shape<?> one, ListShape<?> list) ->
          schema.put("anyOf", YamlTree.items(List.of(schema(one), schema(list))));
      case ListShape<?>(Shape<?> item, _, boolean filled) -> {
        schema.put("type", "array").put("items", schema(item));
        if (filled) {
          schema.put("minItems", 1);
        }
      }
      case MapShape(TextType<String> key, TextType<String> value, boolean _) ->
          schema
              .put("type", "object")
              .put("propertyNames", YamlTree.map().put("pattern", key.pattern()).build())
              .put("additionalProperties", schema(new TextShape<>(value)));
      case ObjectShape<?> object when object.shorthand().isEmpty() -> object(schema, object);
      case ObjectShape<?> object -> {
        YamlTree.Builder written = YamlTree.map();
        object(written, object);
        schema.put(
            "anyOf",
            YamlTree.items(
                List.of(schema(object.field(object.shorthand()).shape()), written.build())));
      }
    }
  }

  private static void text(YamlTree.Builder schema, TextType<?> type) {
    List<String> types = new ArrayList<>(List.of("string"));
    if (type.takesNumbers()) {
      types.add("number");
    }
    if (type.takesBooleans()) {
      types.add("boolean");
    }
    schema.put("type", types.size() == 1 ? YamlTree.text("string") : YamlTree.texts(types));
    if (!type.pattern().isEmpty()) {
      schema.put("pattern", type.pattern());
    }
  }

  private static void object(YamlTree.Builder schema, ObjectShape<?> object) {
    YamlTree.Builder properties = YamlTree.map();
    List<String> required = new ArrayList<>();
    for (Field<?> field : object.allFields()) {
      properties.put(field.name(), property(field));
      if (field.absent() instanceof Default.Required) {
        required.add(field.name());
      }
    }
    schema.put("type", "object").put("properties", properties.build());
    if (!required.isEmpty()) {
      schema.put("required", YamlTree.texts(required));
    }
    schema.put("additionalProperties", false);
  }

  private static YamlTree property(Field<?> field) {
    YamlTree.Builder property = YamlTree.map();
    property.put("description", field.description() + absent(field.absent()));
    describe(property, field.shape());
    switch (field.absent()) {
      case Default.Always(String text) -> property.put("default", written(field.shape(), text));
      case Default.ByTier(String ha, _) -> property.put("default", written(field.shape(), ha));
      case Default.Required _,
          Default.RequiredInHa _,
          Default.Derived _,
          Default.Section _,
          Default.NoItems _,
          Default.OneItem _ -> {}
    }
    return property.build();
  }

  private static String absent(Default absent) {
    return switch (absent) {
      case Default.Required() -> " Required.";
      case Default.RequiredInHa(String dev) -> " Required in tier ha; " + dev + " in tier dev.";
      case Default.Always(String text) -> " Default: " + text + ".";
      case Default.ByTier(String ha, String dev) ->
          " Default: " + ha + "; " + dev + " in tier dev.";
      case Default.Derived(String words) -> " Default: " + words + ".";
      case Default.OneItem() -> " Default: one with all defaults.";
      case Default.Section(), Default.NoItems() -> "";
    };
  }

  /** A default as the JSON value that it is written as. */
  private static YamlTree written(Shape<?> shape, String text) {
    return switch (shape) {
      case NumberShape _ -> YamlTree.number(Long.parseLong(text));
      case FlagShape _ -> YamlTree.flag(text.equals("true"));
      case NoneOrShape<?>(Shape<?> other) when !text.equals(NoneOrShape.NONE) ->
          written(other, text);
      case NoneOrShape<?> _,
          TextShape<?> _,
          ChoiceShape<?> _,
          ListShape<?> _,
          OneOrListShape<?> _,
          MapShape _,
          ObjectShape<?> _ ->
          YamlTree.text(text);
    };
  }
}

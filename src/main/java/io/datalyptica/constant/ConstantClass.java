package io.datalyptica.constant;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes the class file of a class of constants that the build makes of texts. What belongs to a
 * key is found by its hash: a switch over strings would touch the constant of the key once more.
 */
public final class ConstantClass {
  private ConstantClass() {}

  /** The class file of {@code type} below {@code classes}. */
  public static Path file(Path classes, Class<?> type) {
    return classes.resolve(type.getName().replace('.', '/') + ".class");
  }

  public static void write(Path classes, Class<?> type, Consumer<ClassBuilder> methods)
      throws IOException {
    Path file = file(classes, type);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        ClassFile.of()
            .build(
                ClassDesc.of(type.getName()),
                builder -> methods.accept(builder.withFlags(ClassFile.ACC_FINAL))));
  }

  /** A switch over the first parameter; what follows it is for a hash that no key has. */
  public static <T> void byHash(
      CodeBuilder code, SortedMap<String, T> values, BiConsumer<CodeBuilder, T> found) {
    TreeMap<Integer, Label> labels = new TreeMap<>();
    values.keySet().forEach(id -> labels.put(id.hashCode(), code.newLabel()));
    List<SwitchCase> cases = new ArrayList<>();
    labels.forEach((hash, label) -> cases.add(SwitchCase.of(hash, label)));
    Label none = code.newLabel();
    code.iload(0).lookupswitch(none, cases);
    for (Map.Entry<String, T> value : values.entrySet()) {
      code.labelBinding(labels.get(value.getKey().hashCode()));
      found.accept(code, value.getValue());
    }
    code.labelBinding(none);
  }
}

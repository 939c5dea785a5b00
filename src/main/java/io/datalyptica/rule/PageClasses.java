package io.datalyptica.rule;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
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
 * Writes the class files of {@link GradeConstants} and {@link PageConstants}. Both find an id by
 * its hash: a switch over strings would touch the constant of the id once more.
 */
final class PageClasses {
  private PageClasses() {}

  /** The class file of {@code type} below {@code classes}. */
  static Path file(Path classes, Class<?> type) {
    return classes.resolve(type.getName().replace('.', '/') + ".class");
  }

  /**
   * @param grades by id
   * @param pages by id
   */
  static void write(
      Path classes, SortedMap<String, Integer> grades, SortedMap<String, String> pages)
      throws IOException {
    write(
        classes,
        GradeConstants.class,
        type ->
            type.withMethodBody(
                "of",
                MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int),
                ClassFile.ACC_STATIC,
                code -> {
                  byHash(code, grades, (c, grade) -> c.loadConstant(grade).ireturn());
                  code.iconst_m1().ireturn();
                }));
    write(
        classes,
        PageConstants.class,
        type -> {
          type.withMethodBody(
              "of",
              MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_int),
              ClassFile.ACC_STATIC,
              code -> {
                byHash(code, pages, (c, page) -> c.loadConstant(page).areturn());
                code.aconst_null().areturn();
              });
          type.withMethodBody(
              "ids",
              MethodTypeDesc.of(ConstantDescs.CD_String.arrayType()),
              ClassFile.ACC_STATIC,
              code -> ids(code, List.copyOf(pages.keySet())));
        });
  }

  private static void write(Path classes, Class<?> type, Consumer<ClassBuilder> methods)
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

  /** A switch over the first parameter; what follows it is for a hash that no id has. */
  private static <T> void byHash(
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

  private static void ids(CodeBuilder code, List<String> ids) {
    code.loadConstant(ids.size()).anewarray(ConstantDescs.CD_String);
    for (int i = 0; i < ids.size(); i++) {
      code.dup().loadConstant(i).loadConstant(ids.get(i)).aastore();
    }
    code.areturn();
  }
}

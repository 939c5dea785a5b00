package io.datalyptica.rule;

import io.datalyptica.constant.ConstantClass;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * Writes the class files of {@link GradeConstants} and {@link PageConstants}; both find an id by
 * its hash.
 */
final class PageClasses {
  private PageClasses() {}

  /**
   * @param grades by id
   * @param pages by id
   */
  static void write(
      Path classes, SortedMap<String, Integer> grades, SortedMap<String, String> pages)
      throws IOException {
    ConstantClass.write(
        classes,
        GradeConstants.class,
        type ->
            type.withMethodBody(
                "of",
                MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int),
                ClassFile.ACC_STATIC,
                code -> {
                  ConstantClass.byHash(code, grades, (c, grade) -> c.loadConstant(grade).ireturn());
                  code.iconst_m1().ireturn();
                }));
    ConstantClass.write(
        classes,
        PageConstants.class,
        type -> {
          type.withMethodBody(
              "of",
              MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_int),
              ClassFile.ACC_STATIC,
              code -> {
                ConstantClass.byHash(code, pages, (c, page) -> c.loadConstant(page).areturn());
                code.aconst_null().areturn();
              });
          type.withMethodBody(
              "ids",
              MethodTypeDesc.of(ConstantDescs.CD_String.arrayType()),
              ClassFile.ACC_STATIC,
              code -> ids(code, List.copyOf(pages.keySet())));
        });
  }

  private static void ids(CodeBuilder code, List<String> ids) {
    code.loadConstant(ids.size()).anewarray(ConstantDescs.CD_String);
    for (int i = 0; i < ids.size(); i++) {
      code.dup().loadConstant(i).loadConstant(ids.get(i)).aastore();
    }
    code.areturn();
  }
}

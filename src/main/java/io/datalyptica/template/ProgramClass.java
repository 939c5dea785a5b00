package io.datalyptica.template;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the class file of {@link ProgramConstants} with the programs in it. */
final class ProgramClass {
  /**
   * Characters of a piece: three bytes each at most, of the 65,535 that a constant may have (JVMS
   * 4.4.7).
   */
  private static final int PIECE = 20_000;

  private ProgramClass() {}

  /** The class file below {@code classes}. */
  static Path file(Path classes) {
    return classes.resolve(ProgramConstants.class.getName().replace('.', '/') + ".class");
  }

  static void write(Path classes, String programs) throws IOException {
    Path file = file(classes);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes(programs));
  }

  private static byte[] bytes(String programs) {
    ClassDesc strings = ConstantDescs.CD_String.arrayType();
    return ClassFile.of()
        .build(
            ClassDesc.of(ProgramConstants.class.getName()),
            type ->
                type.withFlags(ClassFile.ACC_FINAL)
                    .withMethodBody(
                        "pieces",
                        MethodTypeDesc.of(strings),
                        ClassFile.ACC_STATIC,
                        code -> pieces(code, programs)));
  }

  private static void pieces(CodeBuilder code, String programs) {
    int count = (programs.length() + PIECE - 1) / PIECE;
    code.loadConstant(count).anewarray(ConstantDescs.CD_String);
    for (int i = 0; i < count; i++) {
      String piece = programs.substring(i * PIECE, Math.min(programs.length(), (i + 1) * PIECE));
      code.dup().loadConstant(i).loadConstant(piece).aastore();
    }
    code.areturn();
  }
}

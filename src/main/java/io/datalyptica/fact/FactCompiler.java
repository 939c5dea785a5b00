package io.datalyptica.fact;

import io.datalyptica.constant.ConstantClass;
import io.datalyptica.fact.Facts.Fact;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The build's step between {@code src/main/facts/facts.txt} and the jar: checks the file and writes
 * it as constants of a class.
 */
public final class FactCompiler {
  private FactCompiler() {}

  /** Arguments: the file of the facts, the version of the product, the folder of the classes. */
  public static void main(String[] args) throws IOException {
    try {
      compile(Files.readString(Path.of(args[0])), args[1], Path.of(args[2]));
    } catch (IllegalArgumentException | DateTimeException fault) {
      System.err.println(args[0] + ": " + fault.getMessage());
      System.exit(1);
    }
  }

  static void compile(String text, String version, Path classes) throws IOException {
    TreeMap<String, String> lines = new TreeMap<>();
    Map<Integer, String> hashes = new HashMap<>();
    long oldest = Long.MAX_VALUE;
    for (Fact fact : FactReader.read(text)) {
      lines.put(fact.key(), fact.key() + FactReader.EQUALS + fact.value());
      oldest = Math.min(oldest, LocalDate.parse(fact.day()).toEpochDay());
      String same = hashes.put(fact.key().hashCode(), fact.key());
      if (same != null) {
        throw new IllegalArgumentException(
            "key " + fact.key() + " has the hash code of " + same + ": call one otherwise");
      }
    }
    write(classes, lines, text, version, oldest);
  }

  private static void write(
      Path classes, TreeMap<String, String> lines, String text, String version, long oldest)
      throws IOException {
    ConstantClass.write(
        classes,
        FactConstants.class,
        type ->
            type.withMethodBody(
                    "of",
                    MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_int),
                    ClassFile.ACC_STATIC,
                    code -> {
                      ConstantClass.byHash(
                          code, lines, (c, line) -> c.loadConstant(line).areturn());
                      code.aconst_null().areturn();
                    })
                .withMethodBody(
                    "text",
                    MethodTypeDesc.of(ConstantDescs.CD_String),
                    ClassFile.ACC_STATIC,
                    code -> code.loadConstant(text).areturn())
                .withMethodBody(
                    "version",
                    MethodTypeDesc.of(ConstantDescs.CD_String),
                    ClassFile.ACC_STATIC,
                    code -> code.loadConstant(version).areturn())
                .withMethodBody(
                    "oldest",
                    MethodTypeDesc.of(ConstantDescs.CD_long),
                    ClassFile.ACC_STATIC,
                    code -> code.loadConstant(oldest).lreturn()));
  }
}

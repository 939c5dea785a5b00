package io.datalyptica.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Our own templates: programs made at build time, one resource, each decoded when it is first asked for. */
final class BuiltInTemplates implements Templates, Programs {
  private final byte[] bytes;
  private final Map<String, Integer> offsets;
  private final Map<String, Program> decoded = new HashMap<>();

  BuiltInTemplates(byte[] bytes) {
    this.bytes = bytes;
    this.offsets = index(bytes);
  }

  static BuiltInTemplates load() {
    try (InputStream in = BuiltInTemplates.class.getResourceAsStream(ProgramFile.RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("built without its templates: " + ProgramFile.RESOURCE + " is missing");
      }
      return new BuiltInTemplates(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> index(byte[] bytes) {
    ProgramFile file = new ProgramFile(bytes, 0);
    if (file.number() != ProgramFile.FORMAT) {
      throw new IllegalStateException(ProgramFile.RESOURCE + " was made by another build: run mvn process-classes");
    }
    int count = file.number();
    Map<String, Integer> offsets = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String name = file.text();
      int length = file.number();
      offsets.put(name, file.at());
      file.skip(length);
    }
    return offsets;
  }

  Set<String> names() {
    return offsets.keySet();
  }

  @Override
  public Program find(String name) {
    Program program = decoded.get(name);
    Integer offset = offsets.get(name);
    if (program == null && offset != null) {
      program = new ProgramFile(bytes, offset).program();
      decoded.put(name, program);
    }
    return program;
  }

  @Override
  public String render(String name, View view) {
    Program program = find(name);
    if (program == null) {
      throw new TemplateException("templates/" + name + TemplateFolder.SUFFIX, 1, "no such template");
    }
    return Interpreter.write(this, program, view);
  }
}

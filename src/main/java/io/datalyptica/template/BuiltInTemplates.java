package io.datalyptica.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Our own templates: programs made at build time, each decoded when it is first asked for. */
final class BuiltInTemplates implements Templates, Programs {
  private final String source;
  private final Map<String, Integer> offsets;
  private final Map<String, Program> decoded = new ConcurrentHashMap<>();

  BuiltInTemplates(String source) {
    this.source = source;
    this.offsets = index(source);
  }

  static BuiltInTemplates load() {
    StringBuilder programs = new StringBuilder();
    for (String piece : ProgramConstants.pieces()) {
      programs.append(piece);
    }
    if (programs.isEmpty()) {
      throw new IllegalStateException("built without its templates: run mvn process-classes");
    }
    return new BuiltInTemplates(programs.toString());
  }

  private static Map<String, Integer> index(String source) {
    ProgramReader file = new ProgramReader(source, 0);
    if (file.number() != ProgramReader.FORMAT) {
      throw new IllegalStateException(
          "the templates are of another build: run mvn process-classes");
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
      program = new ProgramReader(source, offset).program();
      decoded.put(name, program);
    }
    return program;
  }

  @Override
  public String render(String name, View view) {
    Program program = find(name);
    if (program == null) {
      throw new TemplateException(
          "templates/" + name + TemplateFolder.SUFFIX, 1, "no such template");
    }
    return Interpreter.write(this, program, view);
  }
}

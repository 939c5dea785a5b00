package io.datalyptica.template;

public final class TemplateCompiler {
  private TemplateCompiler() {}

  public static void main(String[] args) {}
}

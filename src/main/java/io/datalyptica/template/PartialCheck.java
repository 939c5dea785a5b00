package io.datalyptica.template;

import io.datalyptica.template.Program.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every partial exists, speaks the dialect of the template that uses it, and never comes to use
 * itself.
 */
final class PartialCheck {
  private final Programs programs;
  private final List<TemplateException> faults = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  PartialCheck(Programs programs) {
    this.programs = programs;
  }

  void check(String name) {
    Program program = programs.find(name);
    check(program, program.instructions(), List.of(name));
  }

  private void check(Program program, List<Instruction> instructions, List<String> path) {
    for (Instruction instruction : instructions) {
      switch (instruction) {
        case Program.Partial partial -> partial(program, partial, path);
        case Program.Section section -> check(program, section.body(), path);
        case Program.Inverted inverted -> check(program, inverted.body(), path);
        case Program.Text _, Program.Scalar _ -> {}
      }
    }
  }

  private void partial(Program program, Program.Partial partial, List<String> path) {
    used.add(partial.name());
    Program target = programs.find(partial.name());
    if (target == null) {
      fault(program, partial, "no partial " + partial.name());
    } else if (target.dialect() != program.dialect()) {
      fault(program, partial, "partial " + partial.name() + " is of another dialect");
    } else if (path.contains(partial.name())) {
      fault(program, partial, "partial " + partial.name() + " comes to use itself");
    } else {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(partial.name());
      check(target, target.instructions(), deeper);
    }
  }

  private void fault(Program program, Program.Partial partial, String message) {
    TemplateException fault = new TemplateException(program.file(), partial.line(), message);
    for (TemplateException known : faults) {
      if (known.getMessage().equals(fault.getMessage())) {
        return;
      }
    }
    faults.add(fault);
  }

  List<TemplateException> faults() {
    return faults;
  }

  /** Names of the partials that the checked templates use. */
  Set<String> used() {
    return used;
  }
}

package io.datalyptica.architecture;

import static com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType.SET;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the programs of some classes can come to: from each {@code main} along calls, references to
 * methods, and the methods that override one which is called.
 */
final class Reached {
  private final Set<JavaCodeUnit> units = new HashSet<>();
  private final Set<JavaClass> classes = new HashSet<>();
  private final Deque<JavaCodeUnit> next = new ArrayDeque<>();
  private final Map<String, List<JavaMethod>> overriding = new HashMap<>();
  private final JavaClasses all;

  private Reached(JavaClasses all) {
    this.all = all;
    for (JavaClass c : all) {
      for (JavaMethod method : c.getMethods()) {
        for (JavaClass above : above(c)) {
          above
              .tryGetMethod(method.getName(), names(method))
              .ifPresent(
                  m ->
                      overriding
                          .computeIfAbsent(m.getFullName(), _ -> new ArrayList<>())
                          .add(method));
        }
      }
    }
  }

  /**
   * Methods and constructors that no program comes to.
   *
   * @param sources of programs that are not among the classes; what they call begins too
   */
  static Set<String> notBy(JavaClasses all, List<String> sources) {
    Reached reached = new Reached(all);
    for (JavaClass c : all) {
      c.tryGetMethod("main", String[].class).ifPresent(reached::reach);
      for (String source : sources) {
        if (source.contains("import " + c.getName() + ";")) {
          c.getMethods().stream()
              .filter(m -> source.contains("." + m.getName() + "("))
              .forEach(reached::reach);
        }
      }
    }
    reached.go();
    Set<String> others = new TreeSet<>();
    for (JavaClass c : all) {
      for (JavaCodeUnit unit : c.getCodeUnits()) {
        if (!reached.units.contains(unit) && !isOfTheLanguage(unit)) {
          others.add(unit.getFullName());
        }
      }
    }
    return others;
  }

  private void go() {
    while (!next.isEmpty()) {
      JavaCodeUnit unit = next.pop();
      for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
        enter(access.getTargetOwner());
        boolean assigned = access instanceof JavaFieldAccess field && field.getAccessType() == SET;
        if (!assigned) {
          access.getTarget().resolveMember().ifPresent(this::reachMember);
        }
      }
    }
  }

  private void reachMember(JavaMember member) {
    enter(member.getOwner());
    if (member instanceof JavaCodeUnit unit) {
      reach(unit);
    } else if (member.getOwner().isRecord()) {
      // Inside of a record its components are read without their methods.
      member.getOwner().tryGetMethod(member.getName()).ifPresent(this::reach);
    }
  }

  private void reach(JavaCodeUnit unit) {
    if (units.add(unit)) {
      next.push(unit);
      enter(unit.getOwner());
      overriding.getOrDefault(unit.getFullName(), List.of()).forEach(this::reach);
    }
  }

  /** A class that is used: its initializer, and what it implements of classes that are not ours. */
  private void enter(JavaClass c) {
    if (!all.contain(c.getName()) || !classes.add(c)) {
      return;
    }
    c.getStaticInitializer().ifPresent(this::reach);
    for (JavaClass above : above(c)) {
      enter(above);
    }
    for (JavaMethod method : c.getMethods()) {
      for (JavaClass above : above(c)) {
        if (!all.contain(above.getName())
            && above.tryGetMethod(method.getName(), names(method)).isPresent()) {
          reach(method);
        }
      }
    }
  }

  private static List<JavaClass> above(JavaClass c) {
    List<JavaClass> above = new ArrayList<>(c.getAllRawSuperclasses());
    above.addAll(c.getAllRawInterfaces());
    return above;
  }

  private static String[] names(JavaMethod method) {
    return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
  }

  /** A constructor that forbids objects, and what the compiler adds to an enum. */
  private static boolean isOfTheLanguage(JavaCodeUnit unit) {
    return unit.isConstructor() && unit.getModifiers().contains(JavaModifier.PRIVATE)
        || unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        || unit.getOwner().getModifiers().contains(JavaModifier.SYNTHETIC)
        || unit.getOwner().isEnum() && Set.of("values", "valueOf").contains(unit.getName());
  }
}

package io.datalyptica.component;

import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Slice;
import io.datalyptica.plan.Unrendered;
import io.datalyptica.profile.GitopsSpec;
import io.datalyptica.profile.Positions;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.SectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns a checked profile into a plan. Pure, and total: a faulty profile gives a plan that rules
 * find fault with.
 */
public final class Planner {
  private final Platform platform;
  private final Positions positions;
  private final Needs needs = new Needs();
  private final List<Begun<?>> begun = new ArrayList<>();

  private Planner(Platform platform, Positions positions) {
    this.platform = platform;
    this.positions = positions;
  }

  public static Assembly plan(Profile profile) {
    return plan(profile, order -> {});
  }

  /**
   * The same with the components answering in another order, which must change nothing.
   *
   * @param order changes the order of a list
   */
  static Assembly plan(Profile profile, Consumer<List<?>> order) {
    Platform platform = Platform.of(profile);
    List<Unrendered> unrendered = unrendered(platform);
    Planner planner = new Planner(platform, profile.positions());
    if (unrendered.isEmpty()) {
      for (SectionSpec<?> section : profile.sections()) {
        planner.begin(section);
      }
    }
    return planner.decide(unrendered, order);
  }

  private <S> void begin(SectionSpec<S> section) {
    if (!(section.section() instanceof Component<S, ?> component)) {
      throw new IllegalStateException("no component: " + section.section().name());
    }
    begin(component, new Site<>(section.spec(), section.pointer(), platform, positions));
  }

  private <S, P extends Slice> void begin(Component<S, P> component, Site<S> site) {
    begun.add(new Begun<>(component, component.begin(site, needs)));
  }

  private Assembly decide(List<Unrendered> unrendered, Consumer<List<?>> order) {
    List<Begun<?>> answering = new ArrayList<>(begun);
    order.accept(answering);
    for (Begun<?> one : answering) {
      one.draft().answer(needs);
    }
    List<Part<?>> parts = new ArrayList<>();
    List<Slice> slices = new ArrayList<>();
    for (Begun<?> one : begun) {
      Part<?> part = one.plan(needs);
      parts.add(part);
      slices.add(part.slice());
    }
    return new Assembly(Plan.of(platform, unrendered, slices, needs), parts);
  }

  private static List<Unrendered> unrendered(Platform platform) {
    GitopsSpec.Engine engine = platform.gitops().engine();
    if (engine == GitopsSpec.Engine.NONE) {
      return List.of();
    }
    return List.of(
        new Unrendered("/spec/gitops/engine", engine.word(), GitopsSpec.Engine.NONE.word()));
  }

  private record Begun<P extends Slice>(Component<?, P> component, Draft<P> draft) {
    Part<P> plan(Needs needs) {
      return new Part<>(component, draft.plan(needs));
    }
  }
}

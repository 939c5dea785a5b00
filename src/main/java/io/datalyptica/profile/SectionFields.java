package io.datalyptica.profile;

import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections as fields of {@code spec}, each made when its key is read or described. */
final class SectionFields implements ObjectShape.Others {
  private final Sections sections;
  private final Map<String, One<?>> made = new HashMap<>();

  SectionFields(Sections sections) {
    this.sections = sections;
  }

  @Override
  public Field<?> find(String key) {
    One<?> one = made.get(key);
    if (one == null) {
      Section<?> section = sections.find(key);
      if (section == null) {
        return null;
      }
      one = new One<>(section);
      made.put(key, one);
    }
    return one.field();
  }

  @Override
  public List<String> names() {
    return sections.names();
  }

  /** The sections that {@code spec} has, in the order of planning. */
  List<SectionSpec<?>> specs(Values spec) {
    List<SectionSpec<?>> specs = new ArrayList<>();
    for (String name : sections.names()) {
      One<?> one = made.get(name);
      if (one != null) {
        one.collect(spec, specs);
      }
    }
    return specs;
  }

  /** A section as a field of one, or of a list of which each item is one. */
  private static final class One<S> {
    private final Section<S> section;
    private final Field<S> single;
    private final Field<List<S>> list;

    One(Section<S> section) {
      this.section = section;
      single =
          section.several()
              ? null
              : new Field<>(
                  section.name(),
                  section.shape(),
                  Default.derived("not rendered"),
                  section.description());
      list =
          section.several()
              ? new Field<>(
                  section.name(),
                  new ListShape<>(section.shape(), "name"),
                  Default.noItems(),
                  section.description())
              : null;
    }

    Field<?> field() {
      return single != null ? single : list;
    }

    void collect(Values spec, List<SectionSpec<?>> specs) {
      String pointer = "/spec/" + section.name();
      if (single != null) {
        Optional<S> found = spec.find(single);
        if (found.isPresent()) {
          specs.add(new SectionSpec<>(section, found.get(), pointer));
        }
        return;
      }
      List<S> found = spec.find(list).orElse(List.of());
      for (int i = 0; i < found.size(); i++) {
        specs.add(new SectionSpec<>(section, found.get(i), pointer + "/" + i));
      }
    }
  }
}

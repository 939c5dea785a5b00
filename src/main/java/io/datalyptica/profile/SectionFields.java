package io.datalyptica.profile;

import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.OneOrListShape;
import io.datalyptica.profile.reader.Shape;
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

  /** A section as a field of one, of a list of which each item is one, or of either. */
  private static final class One<S> {
    private final Section<S> section;
    private final Field<S> single;
    private final Field<List<S>> list;
    private final Field<OneOrListShape.Read<S>> either;

    One(Section<S> section) {
      this.section = section;
      boolean several = section.several();
      Shape<S> shape = section.shape();
      single = several ? null : field(shape, Default.derived("not rendered"));
      either =
          several && section.alone()
              ? field(
                  new OneOrListShape<>(shape, new ListShape<>(shape, "name")),
                  Default.derived("not rendered"))
              : null;
      list =
          several && !section.alone()
              ? field(new ListShape<>(shape, "name"), Default.noItems())
              : null;
    }

    private <T> Field<T> field(Shape<T> shape, Default absent) {
      return new Field<>(section.name(), shape, absent, section.description());
    }

    Field<?> field() {
      return single != null ? single : either != null ? either : list;
    }

    void collect(Values spec, List<SectionSpec<?>> specs) {
      if (single != null) {
        Optional<S> found = spec.find(single);
        if (found.isPresent()) {
          specs.add(new SectionSpec<>(section, found.get(), -1));
        }
        return;
      }
      boolean listed = true;
      List<S> items = List.of();
      if (either != null) {
        Optional<OneOrListShape.Read<S>> found = spec.find(either);
        listed = found.isEmpty() || found.get().listed();
        items = found.isPresent() ? found.get().items() : items;
      } else {
        items = spec.find(list).orElse(items);
      }
      for (int i = 0; i < items.size(); i++) {
        specs.add(new SectionSpec<>(section, items.get(i), listed ? i : -1));
      }
    }
  }
}

package io.datalyptica.template;

/**
 * The view that a section opened, and what is around it.
 *
 * @param item the current text of a repeated list, or null
 * @param view null when the section repeats over texts
 */
record Scope(View view, String item, Scope outer) {

  /**
   * The value of {@code name}, looked up from here outwards; {@code a.b} is {@code b} in the view
   * that {@code a} stands for.
   */
  View.Value find(String name) {
    View.Value value = plain(name);
    if (value != null) {
      return value;
    }
    // No view holds a name with a dot.
    int dot = name.indexOf('.');
    if (dot <= 0) {
      return dot == 0 ? current() : null;
    }
    View.Value outer = plain(name.substring(0, dot));
    return outer == null ? null : inner(outer, name.substring(dot + 1));
  }

  private View.Value plain(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      View.Value value = scope.view == null ? null : scope.view.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private View.Value current() {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.item != null) {
        return new View.Value.Text(scope.item);
      }
    }
    return null;
  }

  private static View.Value inner(View.Value outer, String name) {
    return outer instanceof View.Value.Single(View view)
        ? new Scope(view, null, null).find(name)
        : null;
  }
}

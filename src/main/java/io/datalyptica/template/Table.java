package io.datalyptica.template;

import java.util.ArrayList;
import java.util.List;

/** A table of texts, for terminals and as Markdown. */
public record Table(List<String> head, List<List<String>> rows) {
  private static final int LONGEST_AMOUNT = 10;

  public Table {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** This table with the rows of another one below its own. */
  public Table and(Table other) {
    List<List<String>> both = new ArrayList<>(rows);
    both.addAll(other.rows);
    return new Table(head, both);
  }

  /** Columns as wide as their widest cell; what holds amounts only is set to the right. */
  public String text() {
    int[] widths = new int[head.size()];
    boolean[] right = new boolean[head.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = head.get(c).length();
      right[c] = !rows.isEmpty();
      for (List<String> row : rows) {
        widths[c] = Math.max(widths[c], row.get(c).length());
        right[c] &= isAmount(row.get(c));
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : all()) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String padding = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? "" : "  ")
            .append(right[c] ? padding + row.get(c) : row.get(c) + padding);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  public String markdown() {
    StringBuilder out = new StringBuilder();
    markdown(out, head);
    out.append("|---".repeat(head.size())).append("|\n");
    rows.forEach(row -> markdown(out, row));
    return out.toString();
  }

  private static void markdown(StringBuilder out, List<String> row) {
    for (String cell : row) {
      out.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    out.append("|\n");
  }

  private List<List<String>> all() {
    List<List<String>> all = new ArrayList<>();
    all.add(head);
    all.addAll(rows);
    return all;
  }

  private static boolean isAmount(String cell) {
    return cell.isEmpty()
        || cell.equals("none")
        || cell.length() <= LONGEST_AMOUNT && Character.isDigit(cell.charAt(0));
  }
}

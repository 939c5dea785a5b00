package io.datalyptica.output;

import java.util.List;

/** Nothing was written, or nothing could be compared: all the reasons, by path. */
public record Refused(List<OutputFault> faults) implements WriteOutcome, ComparisonOutcome {
  public Refused {
    faults = faults.stream().sorted().toList();
  }

  static Refused because(OutputFault fault) {
    return new Refused(List.of(fault));
  }

  /** Whether only the machine is at fault: exit code 4. */
  public boolean environment() {
    for (OutputFault fault : faults) {
      if (!fault.kind().environment()) {
        return false;
      }
    }
    return true;
  }
}

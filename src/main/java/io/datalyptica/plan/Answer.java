package io.datalyptica.plan;

import java.util.List;

/** What a provider gives to whoever asked. */
public interface Answer {
  /** What a network policy selects to let the consumer through. */
  List<Peer> peers();

  /** What must exist beforehand for the consumer to use it. */
  List<SecretNeed> secrets(String usedBy);
}

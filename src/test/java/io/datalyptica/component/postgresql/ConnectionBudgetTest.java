package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.postgresql.ConnectionBudget.Client;
import io.datalyptica.component.postgresql.ConnectionBudget.Pool;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConnectionBudgetTest {
  /**
   * The seeds' applications with the pools they ship with (Keycloak 100 a pod, the SQLAlchemy ones
   * 15 a process).
   */
  private static final List<Client> SEED =
      List.of(
          client("keycloak", 2, 1, 100),
          client("nessie", 2, 1, 20),
          client("airflow", 6, 1, 15),
          client("superset", 8, 1, 15),
          client("mlflow", 1, 4, 15),
          client("jupyterhub", 1, 1, 15));

  @Test
  void theSeedsApplicationsAskForMoreThanThereIs() {
    ConnectionBudget budget = new ConnectionBudget(200, 12, SEED, Optional.empty());
    assertThat(budget.clientSum()).isEqualTo(525);
    assertThat(budget.demand()).isEqualTo(537);
    assertThat(budget.available()).isEqualTo(188);
    assertThat(budget.fits()).isFalse();
  }

  @Test
  void behindPgBouncerThePoolsCount() {
    ConnectionBudget budget =
        new ConnectionBudget(200, 12, SEED, Optional.of(new Pool(2, 15, 300, 6)));
    assertThat(budget.demand()).isEqualTo(2 * 15 * 6 + 12);
    assertThat(budget.fits()).isTrue();
    assertThat(budget.poolAcceptsClients()).isTrue();
    assertThat(
            new ConnectionBudget(200, 12, SEED, Optional.of(new Pool(2, 15, 250, 6)))
                .poolAcceptsClients())
        .isFalse();
  }

  @Test
  void aSuperuserGoesAroundPgBouncer() {
    Client direct = new Client("nessie", "nessie", 2, 1, 20, true);
    ConnectionBudget budget =
        new ConnectionBudget(
            100,
            12,
            List.of(direct, client("x", 1, 1, 500)),
            Optional.of(new Pool(1, 10, 1000, 1)));
    assertThat(budget.directSum()).isEqualTo(40);
    assertThat(budget.demand()).isEqualTo(40 + 10 + 12);
  }

  @Property
  void hugeNumbersNeverLookSmall(
      @ForAll @IntRange(min = 1) int replicas, @ForAll @IntRange(min = 1) int processes) {
    Client c = client("a", replicas, processes, Integer.MAX_VALUE);
    ConnectionBudget budget = new ConnectionBudget(100, 12, List.of(c, c, c), Optional.empty());
    assertThat(budget.clientSum())
        .isGreaterThanOrEqualTo(c.connections())
        .isGreaterThanOrEqualTo(Integer.MAX_VALUE);
    assertThat(budget.fits()).isFalse();
  }

  private static Client client(String name, int replicas, int processes, int pool) {
    return new Client(name, name, replicas, processes, pool, false);
  }
}

package io.qualityreport.warehouse;

import io.qualityreport.warehouse.Database.Action;
import io.qualityreport.warehouse.Database.Work;

/** Where work is done: in a transaction of its own, or in one that is under way. */
interface Session {

  /**
   * Does work.
   *
   * @param attempted what is attempted, with its ids, for the exception
   */
  <T> T call(String attempted, Work<T> work);

  /** How many threads may work in it at the same time. */
  int atOnce();

  /** As {@link #call}, without a result. */
  default void run(String attempted, Action action) {
    call(
        attempted,
        connection -> {
          action.on(connection);
          return attempted;
        });
  }
}

package io.qualityreport.route;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Periods;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The step of the nightly route: aggregates every period that is due, of every region. */
public final class AggregationSteps {
  private static final Logger LOG = LoggerFactory.getLogger(AggregationSteps.class);
  private final Aggregation aggregation;
  private final Periods periods;
  private final Predicate<Runnable> leading;

  /**
   * Makes the step.
   *
   * @param periods the periods to aggregate, whatever the time that the trigger was meant for: a
   *     night that was missed is made up for by the next
   * @param leading does work if this node keeps the schedule now, and tells whether it does: one
   *     that was silent for too long may have been told to aggregate when another one was already
   */
  public AggregationSteps(Aggregation aggregation, Periods periods, Predicate<Runnable> leading) {
    this.aggregation = aggregation;
    this.periods = periods;
    this.leading = leading;
  }

  /** Aggregates. */
  public void run(Exchange exchange) {
    if (!leading.test(this::aggregate)) {
      LOG.warn("nothing is aggregated here, as another node keeps the schedule now");
    }
  }

  private void aggregate() {
    for (String period : periods.now()) {
      aggregation.run(period, Optional.empty(), "schedule", step -> {});
    }
  }
}

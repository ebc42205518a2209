package io.qualityreport.route;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Periods;
import java.util.Optional;
import org.apache.camel.Exchange;

/** The step of the nightly route: aggregates every period that is due, of every region. */
public final class AggregationSteps {
  private final Aggregation aggregation;
  private final Periods periods;

  /**
   * Makes the step.
   *
   * @param periods the periods to aggregate, whatever the time that the trigger was meant for: a
   *     night that was missed is made up for by the next
   */
  public AggregationSteps(Aggregation aggregation, Periods periods) {
    this.aggregation = aggregation;
    this.periods = periods;
  }

  /** Aggregates. */
  public void run(Exchange exchange) {
    for (String period : periods.now()) {
      aggregation.run(period, Optional.empty(), "schedule", step -> {});
    }
  }
}

package io.qualityreport.route;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Periods;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The step of the nightly route: aggregates every period that is due, of every region. */
public final class AggregationSteps {
  private static final Logger LOG = LoggerFactory.getLogger(AggregationSteps.class);
  private final Aggregation aggregation;
  private final Periods periods;
  private final BooleanSupplier leads;

  /**
   * Makes the step.
   *
   * @param periods the periods to aggregate, whatever the time that the trigger was meant for: a
   *     night that was missed is made up for by the next
   * @param leads whether this node keeps the schedule now: one that was silent for too long may
   *     have been told to aggregate when another one was already
   */
  public AggregationSteps(Aggregation aggregation, Periods periods, BooleanSupplier leads) {
    this.aggregation = aggregation;
    this.periods = periods;
    this.leads = leads;
  }

  /** Aggregates. */
  public void run(Exchange exchange) {
    if (!leads.getAsBoolean()) {
      LOG.warn("nothing is aggregated here, as another node keeps the schedule now");
      return;
    }
    for (String period : periods.now()) {
      aggregation.run(period, Optional.empty(), "schedule", step -> {});
    }
  }
}

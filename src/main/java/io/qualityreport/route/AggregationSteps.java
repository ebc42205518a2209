package io.qualityreport.route;

import io.qualityreport.ops.Aggregation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/** The step of the nightly route: aggregates every period that is due, of every region. */
public final class AggregationSteps {
  private final Aggregation aggregation;
  private final List<String> periods;
  private final Clock clock;

  /**
   * Makes the step.
   *
   * @param periods the periods to aggregate; if empty, this year and the year before, whatever the
   *     time that the trigger was meant for: a night that was missed is made up for by the next
   */
  public AggregationSteps(Aggregation aggregation, List<String> periods, Clock clock) {
    this.aggregation = aggregation;
    this.periods = List.copyOf(periods);
    this.clock = clock;
  }

  /** Aggregates. */
  public void run(Exchange exchange) {
    for (String period : periods.isEmpty() ? recent() : periods) {
      aggregation.run(period, Optional.empty(), "schedule", step -> {});
    }
  }

  private List<String> recent() {
    int year = LocalDate.now(clock).getYear();
    return List.of(String.valueOf(year - 1), String.valueOf(year));
  }
}

package io.qualityreport.route;

import io.qualityreport.ops.Expectations;
import io.qualityreport.ops.Overdue;
import io.qualityreport.ops.Reminders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * The steps of the reminder route around its query: what is expected is brought up to date before
 * it, and its rows become notes in the departments' folders. Thread-safe.
 */
public final class ReminderSteps {
  private static final String TODAY = "today";

  private final Expectations expectations;
  private final Reminders reminders;

  /** Makes the steps. */
  public ReminderSteps(Expectations expectations, Reminders reminders) {
    this.expectations = expectations;
    this.reminders = reminders;
  }

  /** Brings the ledger up to date and tells the query what day it is. */
  public void record(Exchange exchange) {
    expectations.record();
    exchange.getMessage().setHeader(TODAY, expectations.today());
  }

  /** Writes the notes; the body is the query's rows before, the notes after. */
  public void write(Exchange exchange) {
    List<?> rows = exchange.getMessage().getBody(List.class);
    exchange
        .getMessage()
        .setBody(reminders.write(rows.stream().map(ReminderSteps::overdue).toList()));
  }

  private static Overdue overdue(Object row) {
    Map<?, ?> columns = (Map<?, ?>) row;
    return new Overdue(
        text(columns, "region"),
        text(columns, "period"),
        text(columns, "department"),
        text(columns, "dataset"),
        text(columns, "part"),
        LocalDate.parse(text(columns, "due_on")),
        Optional.ofNullable((String) columns.get("refused_file")));
  }

  private static String text(Map<?, ?> columns, String name) {
    return String.valueOf(columns.get(name));
  }
}

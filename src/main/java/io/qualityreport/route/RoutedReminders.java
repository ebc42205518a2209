package io.qualityreport.route;

import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Reminders;
import io.qualityreport.ops.SendReminders;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Sends reminders the way that the schedule does. Thread-safe. */
public final class RoutedReminders implements SendReminders {
  private static final String ENDPOINT = "direct:remind";

  private final CamelContext context;

  /** Makes the sender on running routes. */
  public RoutedReminders(CamelContext context) {
    this.context = context;
  }

  @Override
  public List<Reminders.Note> send() {
    if (context.hasEndpoint(ENDPOINT) == null) {
      throw new OperationFailure(Message.of("intake.no-reminder-route"));
    }
    try (ProducerTemplate template = context.createProducerTemplate()) {
      List<?> notes = template.requestBody(ENDPOINT, "", List.class);
      return notes.stream().map(Reminders.Note.class::cast).toList();
    } catch (CamelExecutionException e) {
      throw new OperationFailure(
          Message.of(
              "intake.reminders-failed", "reason", String.valueOf(e.getCause().getMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the way into the routes", e);
    }
  }
}

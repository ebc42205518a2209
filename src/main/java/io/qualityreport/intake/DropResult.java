package io.qualityreport.intake;

import io.qualityreport.text.Message;
import java.util.List;

/**
 * What became of a whole drop.
 *
 * @param outcomes one for each sheet that was matched or rejected, in the order of the sheets
 * @param notes what the sender should know besides, such as a hidden sheet that was not read
 */
public record DropResult(List<IntakeOutcome> outcomes, List<Message> notes) {

  /** Copies the lists. */
  public DropResult {
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
  }
}

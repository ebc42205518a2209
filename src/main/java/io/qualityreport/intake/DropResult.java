package io.qualityreport.intake;

import io.qualityreport.text.Message;
import java.util.List;
import java.util.Map;

/**
 * What became of a whole drop.
 *
 * @param outcomes one for each sheet that was matched or rejected, in the order of the sheets
 * @param notes what the sender should know besides, such as a hidden sheet that was not read
 * @param effects by a submission's number what it changes of what was there before: rows, and the
 *     report's figures before and after, one line each; none for what changes nothing
 */
public record DropResult(
    List<IntakeOutcome> outcomes, List<Message> notes, Map<Long, List<Message>> effects) {

  /** Copies the collections. */
  public DropResult {
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
    effects = Map.copyOf(effects);
  }

  /** What became of a drop that changes nothing of what was there before. */
  public DropResult(List<IntakeOutcome> outcomes, List<Message> notes) {
    this(outcomes, notes, Map.of());
  }
}

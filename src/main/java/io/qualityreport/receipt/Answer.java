package io.qualityreport.receipt;

import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a sender is to be told of one drop.
 *
 * @param folder the folder that receipts are written to, made if it is not there
 * @param fileName name of the dropped file as the sender gave it
 * @param original the archived bytes of the file
 * @param submissions what became of its sheets, in their order; at least one
 * @param notes what the sender should know besides, such as a hidden sheet that was not read
 * @param effects by a submission's number what it changes of what was there before, a line each
 */
public record Answer(
    Path folder,
    String fileName,
    Path original,
    List<Submission> submissions,
    List<Message> notes,
    Map<Long, List<Message>> effects) {

  /** Copies the collections. */
  public Answer {
    submissions = List.copyOf(submissions);
    notes = List.copyOf(notes);
    effects = Map.copyOf(effects);
  }

  /** The first of the submissions, whose arrival is that of all. */
  Submission first() {
    return submissions.get(0);
  }
}

package io.qualityreport.ops;

import java.util.List;

/** Reminds departments now of what is overdue, through the routes. */
@FunctionalInterface
public interface SendReminders {

  /**
   * Brings the note in each department's folder up to date.
   *
   * @return one for each department that has a note or had one
   * @throws OperationFailure if a folder could not be written to
   */
  List<Reminders.Note> send();
}

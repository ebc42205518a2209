package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Reminders;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Reminds departments now of what is overdue. */
@Command(name = "remind")
final class RemindCommand extends HomeCommand {

  @Override
  int run(Operations operations) {
    List<Reminders.Note> notes = operations.reminders().send();
    Listing listing = new Listing("region", "department", "title", "overdue", "note");
    for (Reminders.Note note : notes) {
      listing.add(
          note.county().code(),
          note.department().id(),
          note.department().title(),
          note.overdue(),
          note.file().map(Path::toString));
    }
    listing.print(Format.TABLE, qrp().out());
    qrp().say("cli.remind-done", "notes", notes.stream().filter(n -> n.overdue() > 0).count());
    return ExitCode.foundIf(notes.stream().anyMatch(n -> n.overdue() > 0));
  }
}

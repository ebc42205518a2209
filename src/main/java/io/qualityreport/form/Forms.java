package io.qualityreport.form;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.intake.DropFolder;
import io.qualityreport.intake.Inbox;
import io.qualityreport.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The empty forms of a catalog. Thread-safe. */
public final class Forms {
  private final Contracts contracts;
  private final Inbox inbox;
  private final Clock clock;

  /**
   * Makes the forms.
   *
   * @param inbox where departments look for them
   * @param clock the pipeline's clock, in the business time zone
   */
  public Forms(Contracts contracts, Inbox inbox, Clock clock) {
    this.contracts = contracts;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** The catalog that they are made from. */
  public Contracts contracts() {
    return contracts;
  }

  /** The year of the business day. */
  public int year() {
    return LocalDate.now(clock).getYear();
  }

  /** The form of a dataset, named or titled so; empty if there is none. */
  public Optional<Form> of(String dataset, int year, Language language) {
    return contracts
        .dataset(dataset)
        .or(() -> contracts.datasets().stream().filter(d -> d.title().equals(dataset)).findFirst())
        .map(d -> new Form(d, year, language));
  }

  /** The forms of all that a department may send. */
  public List<Form> ofDepartment(String department, int year, Language language) {
    List<DatasetContract> sent = contracts.datasetsOf(department);
    return sent.stream().map(d -> new Form(d, year, language)).toList();
  }

  /** The folders, one a county, in which a department's people find their forms. */
  public List<Path> folders(String department) {
    return inbox.folders(department).stream().map(f -> f.resolve(DropFolder.FORMS)).toList();
  }

  /** The folder that all of these lie in. */
  public Path root() {
    return inbox.root();
  }
}

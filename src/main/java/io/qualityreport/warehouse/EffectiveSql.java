package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.Mode;

/**
 * The rows in effect for a reading, as SQL that every read shares. Dataset tables hold rows of
 * accepted submissions only, and within a region and dataset submission numbers ascend as load
 * numbers do, so that a watermark is a highest submission number.
 */
final class EffectiveSql {
  private final DatasetTable table;
  private final DatasetContract contract;
  private final Reading reading;

  EffectiveSql(DatasetTable table, Reading reading) {
    this.table = table;
    this.contract = table.contract();
    this.reading = reading;
  }

  /** {@code from … where …}; the table is called {@code r}. */
  Sql rows() {
    Sql sql = Sql.of(" from " + table.name() + " r where ");
    if (contract.mode() == Mode.REPLACE) {
      sql.add("r.\"period\" = ? and r.\"submission_id\" in (", reading.period())
          .add(Supersession.inEffect(table, reading))
          .add(")");
    } else {
      sql.add(uncorrected());
    }
    contract
        .eventDate()
        .ifPresent(f -> sql.add(" and r." + DatasetTable.quoted(f) + " <= ?", reading.asOf()));
    return sql;
  }

  /** The submissions in effect, by load number; for {@link SubmissionRows#read}. */
  Sql submissions() {
    Sql sql =
        Sql.of(SubmissionRows.SELECT + "where s.region = ?", reading.region())
            .add(" and s.dataset = ? and s.load_number <= ?")
            .with(contract.name(), reading.watermark());
    if (contract.mode() == Mode.REPLACE) {
      sql.add(" and s.id in (").add(Supersession.inEffect(table, reading)).add(")");
    } else {
      sql.add(" and exists (select 1 from " + table.name() + " r where ")
          .add(uncorrected())
          .add(" and r.\"submission_id\" = s.id)");
    }
    return sql.add(" order by s.load_number");
  }

  private Sql uncorrected() {
    Sql sql =
        Sql.of("r.\"region\" = ? and r.\"period\" = ?", reading.region(), reading.period())
            .add(loaded("r"));
    if (!contract.primaryKey().isEmpty()) {
      sql.add(" and not exists (select 1 from " + table.name() + " n where ")
          .add(DatasetTable.equal("n", "r", table.keyAmongSubmissions()))
          .add(" and n.\"submission_id\" > r.\"submission_id\"")
          .add(loaded("n"))
          .add(")");
    }
    return sql;
  }

  /** That a row was loaded up to the watermark. */
  private Sql loaded(String alias) {
    return Sql.of(" and " + alias + ".\"submission_id\" <= (select max(w.id) from submission w")
        .add(" where w.region = ? and w.dataset = ? and w.load_number <= ?)")
        .with(reading.region(), contract.name(), reading.watermark());
  }
}

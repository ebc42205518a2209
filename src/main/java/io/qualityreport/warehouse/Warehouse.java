package io.qualityreport.warehouse;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;

/**
 * The warehouse: ledger tables and one table a dataset, on H2 or PostgreSQL. Thread-safe; close it
 * once.
 */
public final class Warehouse implements AutoCloseable {

  /**
   * Connects, brings the ledger tables up to date (Flyway) and derives the dataset tables from the
   * contracts ({@link SchemaSync}).
   *
   * @throws WarehouseException if the database cannot be reached, or a contract changed in a way
   *     that needs a hand
   */
  public static Warehouse open(WarehouseSettings settings, Contracts contracts) {
    throw new UnsupportedOperationException("helper C");
  }

  /** What is known of submissions. */
  public SubmissionLedger submissions() {
    throw new UnsupportedOperationException("helper C");
  }

  /**
   * Begins to load one sheet; its transaction holds the dataset's lock in that region, so that
   * loads of one dataset go one after another.
   */
  public SubmissionLoad begin(Arrival arrival, SheetFacts facts, DatasetContract contract) {
    throw new UnsupportedOperationException("helper C");
  }

  /** Rows in effect. */
  public EffectiveRows effectiveRows() {
    throw new UnsupportedOperationException("helper C");
  }

  /** Runs, figures and findings. */
  public RunLedger runs() {
    throw new UnsupportedOperationException("helper C");
  }

  /** The pool, for camel-jdbc and Quartz. */
  public javax.sql.DataSource dataSource() {
    throw new UnsupportedOperationException("helper C");
  }

  /**
   * Quartz properties of a JDBC job store in this warehouse, with its connection provider
   * registered.
   */
  public java.util.Properties quartzProperties(String schedulerName) {
    throw new UnsupportedOperationException("helper C");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("helper C");
  }
}

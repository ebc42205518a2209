package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;

/** Everything in which the two databases differ. */
enum Dialect {
  /**
   * H2 embedded. Names without quotes are lower case, as on PostgreSQL, so that one text of a
   * reminder's query fits both. A commit is in the file when it returns, and the database is closed
   * by the warehouse, not behind its back by H2's own shutdown hook. The file is only appended to
   * while it is open (space is won back when it closes): H2 2.5.252 that wrote into free space was
   * seen to forget, after a kill, all that it had committed since it was opened.
   */
  H2(
      "decfloat(100)",
      "/org/quartz/impl/jdbcjobstore/tables_h2.sql",
      "org.quartz.impl.jdbcjobstore.StdJDBCDelegate") {
    @Override
    String url(String given) {
      return given
          + ";DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    Loaders within(Connection connection) {
      return (table, columns) -> new BatchLoader(connection, table, columns);
    }

    @Override
    RowPlaces places() {
      return RowPlaces.BY_NUMBER;
    }

    @Override
    QuarantinePlaces quarantine() {
      return QuarantinePlaces.BY_NUMBER;
    }

    @Override
    void reachDisk(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      }
    }

    /** All rows of a result would be written down before the first is given out. */
    @Override
    void stream(Connection connection, Sql sql, Sql.RowTaker taker) throws SQLException {
      try (Statement session = connection.createStatement()) {
        session.execute("set lazy_query_execution 1");
        try {
          sql.forEach(connection, taker);
        } finally {
          session.execute("set lazy_query_execution 0");
        }
      }
    }

    @Override
    SharedWork leases(Database database, WarehouseSettings settings, Node node) {
      return new SoleLeases();
    }

    @Override
    String indexNames() {
      return "select index_name from information_schema.indexes where table_schema = current_schema";
    }

    @Override
    String sessionSetting(Node node) {
      return "set lock_timeout 600000";
    }

    @Override
    Properties driverSettings() {
      return new Properties();
    }

    @Override
    int snapshotIsolation() {
      return Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    TableFiller filler(Connection connection, TableShape table) throws SQLException {
      return new InsertingFiller(connection, table);
    }
  },

  /** PostgreSQL, which any number of nodes may share. */
  POSTGRESQL(
      "numeric",
      "/org/quartz/impl/jdbcjobstore/tables_postgres.sql",
      "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate") {
    @Override
    String url(String given) {
      return given;
    }

    @Override
    Loaders within(Connection connection) {
      return CopyLoader.on(connection);
    }

    @Override
    RowPlaces places() {
      return RowPlaces.BY_COLUMNS;
    }

    @Override
    QuarantinePlaces quarantine() {
      return QuarantinePlaces.BY_COLUMNS;
    }

    @Override
    void reachDisk(Connection connection) {
      // A commit is on the disk when it returns.
    }

    @Override
    SharedWork leases(Database database, WarehouseSettings settings, Node node) {
      return new SharedLeases(database, Database.connect(settings.small(), node), node);
    }

    @Override
    String indexNames() {
      return "select indexname from pg_indexes where schemaname = current_schema";
    }

    /** A process that is paused within a transaction holds nobody up for good. */
    @Override
    String sessionSetting(Node node) {
      return "set lock_timeout = '10min'; set idle_in_transaction_session_timeout = '10min';"
          + " set application_name = '"
          + node.session()
          + "'";
    }

    /** A server that went away without a word is noticed. */
    @Override
    Properties driverSettings() {
      Properties settings = new Properties();
      settings.setProperty("tcpKeepAlive", "true");
      return settings;
    }

    @Override
    int snapshotIsolation() {
      return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    TableFiller filler(Connection connection, TableShape table) throws SQLException {
      return new CopyingFiller(connection, table);
    }
  };

  private final String numberType;
  private final String quartzScript;
  private final String quartzDelegate;

  Dialect(String numberType, String quartzScript, String quartzDelegate) {
    this.numberType = numberType;
    this.quartzScript = quartzScript;
    this.quartzDelegate = quartzDelegate;
  }

  /**
   * The dialect of a JDBC URL.
   *
   * @throws WarehouseException if it is neither of the two
   */
  static Dialect of(String url) {
    if (url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")) {
      return H2;
    }
    if (url.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new WarehouseException(
        "the warehouse's URL must begin with jdbc:h2: or jdbc:postgresql:, but is "
            + WarehouseSettings.place(url));
  }

  /** The URL with the settings that the warehouse needs. */
  abstract String url(String given);

  /** Loaders of which all that they bring is part of the connection's transaction. */
  abstract Loaders within(Connection connection);

  /** Whether a large load is better committed piece by piece ({@link RowsAhead}). */
  boolean commitsLargeLoadsSlowly() {
    return this == H2;
  }

  /**
   * The dialect of a connection.
   *
   * @throws WarehouseException if it is neither of the two
   */
  static Dialect of(Connection connection) throws SQLException {
    return of(connection.getMetaData().getURL());
  }

  /** How the rows of a submission are found. */
  abstract RowPlaces places();

  /** How what is in quarantine of a submission is found. */
  abstract QuarantinePlaces quarantine();

  /** Returns once all that was committed survives a loss of power. */
  abstract void reachDisk(Connection connection) throws SQLException;

  /** Whether two large tables are joined well without an index. */
  boolean joinsByHash() {
    return this == POSTGRESQL;
  }

  /** Whether the database shares a large scan out to processors by itself. */
  boolean scansByAllProcessors() {
    return this == POSTGRESQL;
  }

  /** Streams a large result; nothing else may be done on the connection before its end. */
  void stream(Connection connection, Sql sql, Sql.RowTaker taker) throws SQLException {
    sql.forEach(connection, taker);
  }

  /** Whether several nodes may work on the same database. */
  boolean sharedByNodes() {
    return this == POSTGRESQL;
  }

  /** The leases of the processes that share the database. */
  abstract SharedWork leases(Database database, WarehouseSettings settings, Node node);

  /**
   * The level on which a transaction that only reads sees all tables as they were when it began.
   */
  abstract int snapshotIsolation();

  /** The fastest way to put a table's lines back, see {@link TableShape}. */
  abstract TableFiller filler(Connection connection, TableShape table) throws SQLException;

  /** The type of exact decimals of any scale. */
  String numberType() {
    return numberType;
  }

  /** What every session says first: loads wait for one another rather than fail. */
  abstract String sessionSetting(Node node);

  /** Lists the names of all indexes. */
  abstract String indexNames();

  /** Settings of the driver. */
  abstract Properties driverSettings();

  /** Where Quartz ships its tables for this database. */
  String quartzScript() {
    return quartzScript;
  }

  /** The class by which Quartz speaks to this database. */
  String quartzDelegate() {
    return quartzDelegate;
  }
}

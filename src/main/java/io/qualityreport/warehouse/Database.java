package io.qualityreport.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connection pool and how work is done on it. Thread-safe. */
final class Database implements Session, AutoCloseable {
  private final HikariDataSource pool;
  private final Dialect dialect;

  /** Work on one connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Work on one connection without a result. */
  @FunctionalInterface
  interface Action {
    void on(Connection connection) throws SQLException;
  }

  private Database(HikariDataSource pool, Dialect dialect) {
    this.pool = pool;
    this.dialect = dialect;
  }

  /**
   * Connects.
   *
   * @throws WarehouseException if the database cannot be reached
   */
  static Database connect(WarehouseSettings settings) {
    Dialect dialect = Dialect.of(settings.url());
    HikariConfig config = new HikariConfig();
    config.setPoolName("warehouse");
    config.setJdbcUrl(dialect.url(settings.url()));
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(1);
    config.setConnectionInitSql(dialect.sessionSetting());
    try {
      return new Database(new HikariDataSource(config), dialect);
    } catch (RuntimeException unreachable) {
      throw new WarehouseException("connect to warehouse " + settings.place(), unreachable);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  DataSource dataSource() {
    return pool;
  }

  /** A connection within a transaction; who takes it rolls back and closes it. */
  Connection begin(String attempted) {
    try {
      Connection connection = pool.getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new WarehouseException(attempted, e);
    }
  }

  /**
   * Does work in one transaction: all of it or nothing.
   *
   * @param attempted what is attempted, with its ids, for the exception
   */
  @Override
  public <T> T call(String attempted, Work<T> work) {
    try (Connection connection = begin(attempted)) {
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new WarehouseException(attempted, e);
    }
  }

  /** Rolls back after a failure, which stays the one that is told. */
  static void rollback(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** Returns once all that was committed survives a loss of power. */
  void reachDisk(String attempted) {
    try (Connection connection = pool.getConnection()) {
      dialect.reachDisk(connection);
    } catch (SQLException e) {
      throw new WarehouseException(attempted, e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}

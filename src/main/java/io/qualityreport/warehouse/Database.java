package io.qualityreport.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The connection pool and how work is done on it. Thread-safe. */
final class Database implements Session, AutoCloseable {
  private final HikariDataSource pool;
  private final Dialect dialect;
  private final String node;
  private final Fence fence = new Fence();

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

  private Database(HikariDataSource pool, Dialect dialect, String node) {
    this.pool = pool;
    this.dialect = dialect;
    this.node = node;
  }

  /**
   * Connects.
   *
   * @param node the process whose connections these are
   * @throws WarehouseException if the database cannot be reached
   */
  static Database connect(WarehouseSettings settings, Node node) {
    Dialect dialect = Dialect.of(settings.url());
    HikariConfig config = new HikariConfig();
    config.setPoolName("warehouse");
    config.setJdbcUrl(dialect.url(settings.url()));
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(1);
    config.setConnectionInitSql(dialect.sessionSetting(node));
    config.setDataSourceProperties(dialect.driverSettings());
    try {
      return new Database(new HikariDataSource(config), dialect, node.name());
    } catch (RuntimeException unreachable) {
      throw new WarehouseException("connect to warehouse " + settings.place(), unreachable);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /** Name of this process, as operators see it in the ledger. */
  String node() {
    return node;
  }

  /** The leases that threads work under. */
  Fence fence() {
    return fence;
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

  /** One for each processor, as long as half of the connections are left to others. */
  @Override
  public int atOnce() {
    int processors = Runtime.getRuntime().availableProcessors();
    return Math.max(1, Math.min(processors, pool.getMaximumPoolSize() / 2));
  }

  /**
   * As {@link #call}, for what writes to the ledger: a thread that works under a lease writes only
   * while the lease is held.
   */
  <T> T write(String attempted, Work<T> work) {
    Optional<Lease> lease = fence.current();
    return call(
        attempted,
        connection -> {
          T result = work.on(connection);
          Fence.check(connection, lease);
          return result;
        });
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

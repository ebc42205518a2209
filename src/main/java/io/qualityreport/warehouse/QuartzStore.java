package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz's job store in the warehouse. */
final class QuartzStore {
  private static final AtomicLong STORES = new AtomicLong();

  private final Database database;
  private final Dialect dialect;
  private final String connections;

  /** Registers the pool with Quartz. */
  QuartzStore(Database database) {
    this.database = database;
    this.dialect = database.dialect();
    this.connections = "warehouse-" + STORES.incrementAndGet();
    DBConnectionManager.getInstance()
        .addConnectionProvider(connections, new PooledConnections(database.dataSource()));
  }

  /** The properties of a scheduler that keeps its jobs there. */
  Properties properties(String schedulerName) {
    Properties p = new Properties();
    p.setProperty("org.quartz.scheduler.instanceName", schedulerName);
    p.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    p.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    p.setProperty("org.quartz.threadPool.threadCount", "2");
    p.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    p.setProperty("org.quartz.jobStore.driverDelegateClass", dialect.quartzDelegate());
    p.setProperty("org.quartz.jobStore.dataSource", connections);
    p.setProperty("org.quartz.jobStore.isClustered", String.valueOf(dialect.sharedByNodes()));
    p.setProperty("org.quartz.jobStore.misfireThreshold", "60000");
    return p;
  }

  /**
   * Says that every other instance of a scheduler has ended, whatever its clock said last, so that
   * this one does at once what they left undone.
   */
  void othersEnded(String schedulerName, String instance) {
    database.run(
        "take the schedule over",
        connection ->
            Sql.of("update qrtz_scheduler_state set last_checkin_time = 0")
                .add(" where sched_name = ? and instance_name <> ?", schedulerName, instance)
                .update(connection));
  }

  /** The warehouse's pool as Quartz wants it; the warehouse closes the pool itself. */
  private record PooledConnections(DataSource pool) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return pool.getConnection();
    }

    @Override
    public void shutdown() {
      // The pool outlives the scheduler.
    }

    @Override
    public void initialize() {
      // The pool is open already.
    }
  }
}

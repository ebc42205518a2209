package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Locks by name, held until the transaction that took them ends. Thread-safe. */
final class WorkLock {
  private static final String INTEGRITY_VIOLATION = "23";

  private final Database database;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  WorkLock(Database database) {
    this.database = database;
  }

  /** Makes a lock's row, unless it is there; before the transaction that will hold it. */
  void prepare(String name) {
    if (!known.contains(name)) {
      database.run("prepare lock " + name, connection -> insert(connection, name));
      known.add(name);
    }
  }

  /** Waits for a lock and holds it. */
  static void hold(Connection connection, String name) throws SQLException {
    List<String> held =
        Sql.of("select name from work_lock where name = ? for update", name)
            .list(connection, row -> row.getString(1));
    if (held.isEmpty()) {
      throw new SQLException("there is no lock " + name);
    }
  }

  private static void insert(Connection connection, String name) throws SQLException {
    try {
      Sql.of(
              "insert into work_lock (name) select cast(? as varchar)"
                  + " where not exists (select 1 from work_lock where name = ?)",
              name,
              name)
          .update(connection);
    } catch (SQLException e) {
      if (e.getSQLState() == null || !e.getSQLState().startsWith(INTEGRITY_VIOLATION)) {
        throw e;
      }
      connection.rollback(); // another one made it in the meantime
    }
  }
}

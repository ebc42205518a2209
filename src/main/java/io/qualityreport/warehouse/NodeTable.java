package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables {@code node} and {@code lease}, on PostgreSQL. */
final class NodeTable {
  private static final String UNTIL = "clock_timestamp() + ? * interval '1 millisecond'";

  private static final String SUPERIOR =
      " from node n join known_catalog k on k.hash = n.catalog"
          + " where n.expires_at > clock_timestamp()"
          + " and k.number > (select number from known_catalog where hash = ?)";

  /**
   * Who holds a lease.
   *
   * @param expired whether it may be given up
   */
  record Holder(String name, String session, boolean expired) {}

  private NodeTable() {}

  static void join(Connection connection, Node node) throws SQLException {
    Sql.of("insert into known_catalog (hash) values (?) on conflict (hash) do nothing")
        .with(node.catalog())
        .update(connection);
    Sql.of("insert into node")
        .add(" (session, name, version, catalog, started_at, heartbeat_at, expires_at)")
        .add(" values (?, ?, ?, ?,", node.session(), node.name(), node.version(), node.catalog())
        .add(" clock_timestamp(), clock_timestamp(), " + UNTIL + ")", node.lease().toMillis())
        .add(" on conflict (session) do nothing")
        .update(connection);
  }

  /** Says that a process is alive; false if it was given up meanwhile. */
  static boolean beat(Connection connection, Node node) throws SQLException {
    return Sql.of("update node set heartbeat_at = clock_timestamp(), expires_at = " + UNTIL)
            .with(node.lease().toMillis())
            .add(" where session = ?", node.session())
            .update(connection)
        == 1;
  }

  static void leave(Connection connection, String session) throws SQLException {
    Sql.of("delete from node where session = ?", session).update(connection);
  }

  /** Ends what a silent process has under way, so that nobody waits for its locks. */
  static void silence(Connection connection, String session) throws SQLException {
    Sql.of("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
        .add(" and datname = current_database() and pid <> pg_backend_pid()")
        .with(session)
        .list(connection, row -> row.getBoolean(1));
  }

  /** Gives a process up, with all its leases, unless it was heard of in the meantime. */
  static void giveUp(Connection connection, String session) throws SQLException {
    Sql.of("delete from node where session = ? and expires_at < clock_timestamp()", session)
        .update(connection);
  }

  /** The processes that were not heard of for too long. */
  static List<String> expired(Connection connection) throws SQLException {
    return Sql.of("select session from node where expires_at < clock_timestamp()")
        .list(connection, row -> row.getString(1));
  }

  /** Name of a living process whose catalog came after that of this one. */
  static Optional<String> superior(Connection connection, Node node) throws SQLException {
    return Sql.of("select n.name" + SUPERIOR, node.catalog())
        .add(" order by n.name")
        .first(connection, row -> row.getString(1));
  }

  /**
   * Takes a lease that nobody holds, unless it is for a newer catalog to take.
   *
   * @param anyway whatever catalogs others have
   */
  static Optional<Lease> take(Connection connection, String name, Node node, boolean anyway)
      throws SQLException {
    return Sql.of("insert into lease (name, session, taken_at)")
        .add(" select cast(? as varchar), cast(? as varchar),", name, node.session())
        .add(" clock_timestamp() where ? or not exists (select 1" + SUPERIOR + ")")
        .with(anyway, node.catalog())
        .add(" on conflict (name) do nothing returning token")
        .first(connection, row -> new Lease(name, row.getLong(1)));
  }

  static void release(Connection connection, Lease lease) throws SQLException {
    Sql.of("delete from lease where name = ? and token = ?", lease.name(), lease.token())
        .update(connection);
  }

  /** Releases whatever of that name a process holds. */
  static void release(Connection connection, String name, String session) throws SQLException {
    Sql.of("delete from lease where name = ? and session = ?", name, session).update(connection);
  }

  static Optional<Holder> holder(Connection connection, String name) throws SQLException {
    return Sql.of("select n.name, n.session, n.expires_at < clock_timestamp() as expired")
        .add(" from lease l join node n on n.session = l.session where l.name = ?", name)
        .first(
            connection,
            row ->
                new Holder(
                    row.getString("name"), row.getString("session"), row.getBoolean("expired")));
  }

  static Instant time(Connection connection) throws SQLException {
    return Sql.of("select clock_timestamp() as now")
        .first(connection, row -> Columns.instant(row, "now").orElseThrow())
        .orElseThrow();
  }

  static List<NodeState> list(Connection connection) throws SQLException {
    return Sql.of("select n.*, n.expires_at > clock_timestamp() as alive,")
        .add(" extract(epoch from clock_timestamp() - n.heartbeat_at) * 1000 as silent,")
        .add(" (select string_agg(l.name, ' ' order by l.name) from lease l")
        .add(" where l.session = n.session) as leases")
        .add(" from node n order by n.name, n.started_at")
        .list(connection, NodeTable::state);
  }

  private static NodeState state(ResultSet row) throws SQLException {
    return new NodeState(
        row.getString("name"),
        row.getString("version"),
        Columns.instant(row, "started_at").orElseThrow(),
        Duration.ofMillis(row.getLong("silent")),
        row.getBoolean("alive"),
        Columns.text(row, "leases").stream().flatMap(t -> Stream.of(t.split(" "))).toList());
  }
}

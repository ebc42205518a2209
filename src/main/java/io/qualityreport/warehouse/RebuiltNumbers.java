package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a warehouse that is made again from what arrived: submissions and loads get those
 * that they had. Nobody else works on the warehouse meanwhile.
 */
public final class RebuiltNumbers {
  private final Database database;

  RebuiltNumbers(Database database) {
    this.database = database;
  }

  /**
   * What a submission had.
   *
   * @param id its number
   * @param loadNumber the number of its load, 0 if none
   * @param finishedAt when it was loaded
   */
  public record Had(long id, long loadNumber, Instant finishedAt) {}

  /**
   * What there is already.
   *
   * @return how many rows the tables have that only work fills, by table; those without are left
   *     out
   */
  public Map<String, Long> found() {
    return database.call("look into the warehouse", WarehouseFilling::found);
  }

  /** Sets the counter, so that what had no number before gets one behind all that had. */
  public void begin(long newestSubmission) {
    database.write(
        "set the counter of submissions",
        connection ->
            Sql.of("update submission_number set newest = ?", newestSubmission).update(connection));
  }

  /** Gives a sheet the number that it had, when it comes. */
  public void reserve(Arrival arrival, String sheet, String dataset, long id) {
    database.write(
        "reserve number " + id,
        connection -> {
          Sql.of("delete from reserved_number where arrival_key = ? and sheet = ?")
              .add(" and dataset = ?")
              .with(arrival.key(), sheet, dataset)
              .update(connection);
          Insert.into("reserved_number")
              .set("arrival_key", arrival.key())
              .set("sheet", sheet)
              .set("dataset", dataset)
              .set("id", id)
              .run(connection);
          return id;
        });
  }

  /**
   * Gives loads the numbers that they had; those that had none get numbers behind them. Within a
   * dataset of a region the order is the same before and after.
   */
  public void settle(List<Had> all) {
    database.write("number the loads", connection -> settle(connection, all));
    database.reachDisk("number the loads");
  }

  private static int settle(Connection connection, List<Had> all) throws SQLException {
    long newest = all.stream().mapToLong(Had::loadNumber).max().orElse(0);
    Sql.of("update submission set load_number = -load_number").update(connection);
    for (Had had : all) {
      Sql.of("update submission set finished_at = ? where id = ?", had.finishedAt(), had.id())
          .update(connection);
      if (had.loadNumber() > 0) {
        Sql.of("update submission set load_number = ?", had.loadNumber())
            .add(" where id = ? and load_number < 0", had.id())
            .update(connection);
      }
    }
    Sql.of("update submission set load_number = ? - load_number where load_number < 0", newest)
        .update(connection);
    Sql.of("delete from reserved_number").update(connection);
    return Sql.of("update load_counter set newest =")
        .add(" (select coalesce(max(load_number), 0) from submission)")
        .update(connection);
  }
}

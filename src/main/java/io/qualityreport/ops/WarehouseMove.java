package io.qualityreport.ops;

import io.qualityreport.text.Message;
import io.qualityreport.warehouse.LineSum;
import io.qualityreport.warehouse.TableContents;
import io.qualityreport.warehouse.TableShape;
import io.qualityreport.warehouse.Warehouse;
import io.qualityreport.warehouse.WarehouseFilling;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Moves a warehouse to another database and proves that it is the same there: every row of every
 * table, and every figure. The warehouse that was is not touched.
 */
public final class WarehouseMove {
  private final Catalog catalog;
  private final Warehouse warehouse;

  /** Makes the move possible; nobody else may work on the warehouse meanwhile. */
  public WarehouseMove(Catalog catalog, Warehouse warehouse) {
    this.catalog = catalog;
    this.warehouse = warehouse;
  }

  /**
   * A table in both places.
   *
   * @param name its name
   * @param rowsHere how many rows it has where the warehouse was
   * @param rowsThere how many it has where it is now
   * @param same whether the rows are the same, value by value
   */
  public record Table(String name, long rowsHere, long rowsThere, boolean same) {}

  /**
   * What came of it.
   *
   * @param tables the tables with rows
   * @param figures the figures of each region and period that was ever aggregated
   */
  public record Moved(List<Table> tables, List<Figures> figures) {

    /** Copies the lists. */
    public Moved {
      tables = List.copyOf(tables);
      figures = List.copyOf(figures);
    }

    /** Whether nothing at all differs. */
    public boolean same() {
      return tables.stream().allMatch(Table::same)
          && figures.stream().allMatch(f -> f.different().isEmpty());
    }
  }

  /**
   * The figures of a region and period in both places.
   *
   * @param region division code
   * @param period the year
   * @param compared how many figures were computed on both
   * @param different those that are not the same to the last digit, with both values
   */
  public record Figures(String region, String period, int compared, List<String> different) {

    /** Copies the list. */
    public Figures {
      different = List.copyOf(different);
    }
  }

  /**
   * Moves the warehouse.
   *
   * @param target an empty database
   * @param progress told each step
   * @throws OperationFailure if the target is not empty
   */
  public Moved to(WarehouseSettings target, Consumer<Message> progress) {
    requireEmpty(target);
    progress.accept(Message.of("ops.move-copies", "target", target.place()));
    Map<String, LineSum> here =
        warehouse.contents(
            contents -> {
              new WarehouseFilling(target).fill(contents);
              progress.accept(Message.of("ops.move-compares-rows"));
              return sums(contents);
            });
    try (Warehouse moved = Warehouse.open(target, catalog.contracts())) {
      Map<String, LineSum> there = moved.contents(WarehouseMove::sums);
      progress.accept(Message.of("ops.move-compares-figures"));
      return new Moved(tables(here, there), new FigureProof(catalog).compare(warehouse, moved));
    }
  }

  private static void requireEmpty(WarehouseSettings target) {
    Map<String, Long> found = new WarehouseFilling(target).found();
    if (!found.isEmpty()) {
      throw new OperationFailure(
          Message.of("ops.target-not-empty", "target", target.place(), "found", found));
    }
  }

  private static List<Table> tables(Map<String, LineSum> here, Map<String, LineSum> there) {
    List<Table> tables = new ArrayList<>();
    here.forEach(
        (name, one) -> {
          LineSum other = there.getOrDefault(name, new LineSum(OutputStream.nullOutputStream()));
          if (one.lines() + other.lines() > 0) {
            boolean same = one.lines() == other.lines() && one.sum() == other.sum();
            tables.add(new Table(name, one.lines(), other.lines(), same));
          }
        });
    return tables;
  }

  private static Map<String, LineSum> sums(TableContents contents) throws IOException {
    Map<String, LineSum> sums = new LinkedHashMap<>();
    for (TableShape table : contents.tables()) {
      LineSum sum = new LineSum(OutputStream.nullOutputStream());
      contents.write(table, sum);
      sums.put(table.name(), sum);
    }
    return sums;
  }
}

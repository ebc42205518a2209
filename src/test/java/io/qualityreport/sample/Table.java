package io.qualityreport.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tables that the sample year is drawn from, comma-separated, in {@code /sample} of the tests. */
final class Table {

  private Table() {}

  static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
    try (Reader reader = reader(name);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** All lines of a table, the header first. */
  static List<List<String>> lines(String name) {
    try (Reader reader = reader(name);
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static Reader reader(String name) {
    return new InputStreamReader(
        Objects.requireNonNull(Table.class.getResourceAsStream("/sample/" + name), name),
        StandardCharsets.UTF_8);
  }

  /** The words of a cell. */
  static List<String> words(NamedCsvRecord row, String column) {
    return Stream.of(row.getField(column).split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  /** The number in a cell. */
  static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  /** The trades in a cell. */
  static List<Trade> trades(NamedCsvRecord row) {
    return words(row, "trades").stream().map(Trade::valueOf).toList();
  }
}

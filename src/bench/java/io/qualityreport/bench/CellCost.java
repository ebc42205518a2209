package io.qualityreport.bench;

import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.ContractChecker.RowResult;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.decode.DecodeException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one cell costs: the metrology export cut down to one of its columns, checked row by row. */
@State(Scope.Thread)
public class CellCost {
  private static final int ROWS = 1_000;

  /** The column that is left. */
  @Param({"name", "instrument_no", "owner_code", "status", "verified_on", "fee"})
  public String field;

  private ContractChecker checker;
  private Object[][] cells;
  private int row;

  /** Decodes an export and keeps one column. */
  @Setup
  public void decode() throws IOException, DecodeException {
    DecodedInstruments instruments = DecodedInstruments.of(InstrumentsFile.good(ROWS));
    DatasetContract contract = instruments.header().contract();
    int column = contract.indexOf(field).orElseThrow();
    checker = new ContractChecker(only(contract, contract.fields().get(column)));
    cells =
        Stream.of(instruments.cells(true))
            .map(cells -> new Object[] {cells[column]})
            .toArray(Object[][]::new);
  }

  /** One cell against its field. */
  @Benchmark
  public RowResult check() {
    row = row + 1 < ROWS ? row + 1 : 0;
    return checker.check(1, cells[row], DecodedInstruments.DATES);
  }

  /** The contract as it would be if it had this field alone. */
  private static DatasetContract only(DatasetContract contract, Field field) {
    return new DatasetContract(
        contract.name(),
        contract.title(),
        contract.department(),
        contract.mode(),
        contract.onError(),
        contract.maxBadRows(),
        contract.period(),
        contract.snapshotDate(),
        Optional.empty(),
        List.of(),
        List.of(),
        contract.missingValues(),
        List.of(field),
        List.of());
  }
}

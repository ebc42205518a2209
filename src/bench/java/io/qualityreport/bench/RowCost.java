package io.qualityreport.bench;

import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.ContractChecker.RowResult;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RowClassifier;
import io.qualityreport.decode.RowClassifier.RowKind;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one row of a metrology export costs between the decoder and the warehouse. */
@State(Scope.Thread)
public class RowCost {
  private static final int ROWS = 1_000;

  private RawRecord[] records;
  private Object[][] goodCells;
  private Object[][] badCells;
  private RowClassifier classifier;
  private ContractChecker checker;
  private int row;

  /** Decodes a good and a bad export. */
  @Setup
  public void decode() throws IOException, DecodeException {
    DecodedInstruments good = DecodedInstruments.of(InstrumentsFile.good(ROWS));
    records = good.rows().toArray(RawRecord[]::new);
    goodCells = good.cells(true);
    badCells = DecodedInstruments.of(InstrumentsFile.bad(ROWS)).cells(false);
    classifier = new RowClassifier(good.header());
    checker = new ContractChecker(good.header().contract());
  }

  /** Whether it is a row of data. */
  @Benchmark
  public RowKind kind() {
    return classifier.kind(records[next()]);
  }

  /** Its cells in the contract's order. */
  @Benchmark
  public Object[] cells() {
    return classifier.cells(records[next()]);
  }

  /** A good row against its contract. */
  @Benchmark
  public RowResult checkGood() {
    return checker.check(1, goodCells[next()], DecodedInstruments.DATES);
  }

  /** A row whose number lacks a digit. */
  @Benchmark
  public RowResult checkBad() {
    return checker.check(1, badCells[next()], DecodedInstruments.DATES);
  }

  private int next() {
    row = row + 1 < ROWS ? row + 1 : 0;
    return row;
  }
}

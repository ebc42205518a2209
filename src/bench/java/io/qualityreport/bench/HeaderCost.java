package io.qualityreport.bench;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.RawRecord;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to find the header at the top of a metrology export. */
@State(Scope.Thread)
public class HeaderCost {
  private List<RawRecord> top;
  private HeaderFinder senders;
  private HeaderFinder all;

  /** Decodes the top of an export. */
  @Setup
  public void decode() throws IOException, DecodeException {
    InstrumentsFile instruments = InstrumentsFile.good(HeaderFinder.SEARCHED_ROWS);
    top = DecodedInstruments.top(DecodedInstruments.of(instruments).records());
    senders = new HeaderFinder(DecodedInstruments.CONTRACTS.datasetsOf("metrology"));
    all = new HeaderFinder(DecodedInstruments.CONTRACTS.datasets());
  }

  /** Among the datasets that the department may send. */
  @Benchmark
  public HeaderMatch ofSender() {
    return DecodedInstruments.instruments(senders.find(top, List.of()));
  }

  /** Among all datasets. */
  @Benchmark
  public HeaderMatch ofAll() {
    return DecodedInstruments.instruments(all.find(top, List.of()));
  }
}

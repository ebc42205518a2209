package io.qualityreport.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.HeaderWitness;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.decode.RecordSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to read a metrology export's text, opened and closed each time. */
@State(Scope.Thread)
public class DecoderCost {
  /** How many rows the export has below its header. */
  @Param("10000")
  public int rows;

  /** What it is written in; the program has to find out. */
  @Param({"UTF-8", "GB18030"})
  public String charset;

  private Path file;
  private FileDecoder decoder;
  private FileDecoder witnessed;

  /** Writes the export. */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("instruments", ".csv");
    InstrumentsFile.good(rows).text(file, Charset.forName(charset));
    decoder = new FileDecoder(DecodeLimits.standard(), HeaderWitness.ANY);
    witnessed = DecodedInstruments.decoder();
  }

  /** Takes the export away. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** The library alone, told what the file is written in. */
  @Benchmark
  public void bare(Blackhole read) throws IOException {
    int count = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(file, Charset.forName(charset))) {
      for (CsvRecord row : records) {
        read.consume(row);
        count++;
      }
    }
    expectAll(count);
  }

  /** Proven while it is read, as for a load. */
  @Benchmark
  public void once(Blackhole read) throws DecodeException {
    try (DecodedFile decoded = decoder.openToReadOnce(file)) {
      consume(decoded, read);
    }
  }

  /** The same as a load has it, with the headers of all datasets to tell the charset by. */
  @Benchmark
  public void onceWitnessed(Blackhole read) throws DecodeException {
    try (DecodedFile decoded = witnessed.openToReadOnce(file)) {
      consume(decoded, read);
    }
  }

  /** Proven as a whole, then read. */
  @Benchmark
  public void provenFirst(Blackhole read) throws DecodeException {
    try (DecodedFile decoded = decoder.open(file)) {
      consume(decoded, read);
    }
  }

  private void consume(DecodedFile decoded, Blackhole read) throws DecodeException {
    int count = 0;
    try (RecordSource source = decoded.read(decoded.sheets().get(0))) {
      for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
        read.consume(row.get());
        count++;
      }
    }
    expectAll(count);
  }

  private void expectAll(int records) {
    if (records != rows + 1) {
      throw new IllegalStateException(records + " records of " + rows + " rows and a header");
    }
  }
}

package io.qualityreport.decode;

import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A file whose sheets are held in memory. */
final class HeldFile implements DecodedFile {
  private final FileFormat format;
  private final Charset charset;
  private final List<HeldSheet> held;
  private final DecodeLimits limits;

  HeldFile(FileFormat format, Charset charset, List<HeldSheet> held, DecodeLimits limits) {
    this.format = format;
    this.charset = charset;
    this.held = List.copyOf(held);
    this.limits = limits;
  }

  @Override
  public FileFormat format() {
    return format;
  }

  @Override
  public Optional<Charset> charset() {
    return Optional.of(charset);
  }

  @Override
  public List<Sheet> sheets() {
    return IntStream.range(0, held.size()).mapToObj(this::sheet).toList();
  }

  @Override
  public RecordSource read(Sheet sheet) {
    return new MergedDown(
        new HeldRecords(held.get(sheet.index()).rows().iterator(), limits), sheet.merged());
  }

  /** Whether a witness knows one of its sheets. */
  boolean known(HeaderWitness witness) {
    return held.stream().anyMatch(s -> witness.knows(s.top()));
  }

  @Override
  public void close() {
    // nothing is open
  }

  private Sheet sheet(int index) {
    HeldSheet sheet = held.get(index);
    return new Sheet(index, sheet.name(), sheet.hidden(), sheet.merged(), sheet.concealed());
  }

  /** The rows of one sheet. */
  private static final class HeldRecords implements RecordSource {
    private final Iterator<Object[]> rows;
    private final DecodeLimits limits;
    private long row;

    HeldRecords(Iterator<Object[]> rows, DecodeLimits limits) {
      this.rows = rows;
      this.limits = limits;
    }

    @Override
    public Optional<RawRecord> next() throws DecodeException {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      row++;
      return Optional.of(new RawRecord(row, RowLimits.checked(row, rows.next().clone(), limits)));
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}

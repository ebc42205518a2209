package io.qualityreport.route;

import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileFormat;
import io.qualityreport.decode.IteratedRecords;
import io.qualityreport.decode.RecordSource;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** An archived text file whose rows a route's data format reads. */
final class RecordsOfRoute implements DecodedFile {
  private final Iterator<String[]> records;
  private final DecodedFile file;

  RecordsOfRoute(Iterator<String[]> records, DecodedFile file) {
    this.records = records;
    this.file = file;
  }

  @Override
  public FileFormat format() {
    return file.format();
  }

  @Override
  public Optional<Charset> charset() {
    return file.charset();
  }

  @Override
  public Optional<Character> delimiter() {
    return file.delimiter();
  }

  @Override
  public int byteOrderMark() {
    return file.byteOrderMark();
  }

  @Override
  public List<Sheet> sheets() {
    return file.sheets();
  }

  @Override
  public RecordSource read(Sheet sheet) {
    return new IteratedRecords(records);
  }

  @Override
  public void close() {
    file.close();
  }
}

package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A delimited text file in a proven charset. */
final class TextFile implements DecodedFile {
  private final Path file;
  private final DecodeLimits limits;
  private final CharsetProof proof;
  private final char delimiter;
  private final boolean proven;

  private TextFile(
      Path file, DecodeLimits limits, CharsetProof proof, char delimiter, boolean proven) {
    this.proven = proven;
    this.file = file;
    this.limits = limits;
    this.proof = proof;
    this.delimiter = delimiter;
  }

  /**
   * Proves charset and structure of a text file. Where two charsets can read all of it, the one is
   * taken in which its header is known.
   *
   * @throws DecodeException that names the first byte or cell which cannot be read
   */
  static TextFile open(Path file, CharsetProof proof, HeaderWitness witness, DecodeLimits limits)
      throws IOException, DecodeException {
    TextFile text = in(proof, file, limits);
    text.proveStructure();
    if (!text.known(witness)) {
      Optional<CharsetProof> other = proof.other(ByteSource.of(file));
      if (other.isPresent()) {
        TextFile otherwise = in(other.get(), file, limits);
        if (otherwise.known(witness)) {
          otherwise.proveStructure();
          return otherwise;
        }
      }
    }
    return text;
  }

  /**
   * A text in the charset that its beginning shows, which is the one that proving all of it would
   * find: where the beginning is no UTF-8 the whole is none.
   *
   * @return empty if only all of the file can tell what it is, or no dataset's header is known in
   *     it
   */
  static Optional<TextFile> unproven(Path file, HeaderWitness witness, DecodeLimits limits)
      throws IOException {
    Optional<CharsetProof> shown = CharsetProof.shown(ByteSource.of(file));
    try {
      return shown.isEmpty() ? Optional.empty() : unproven(file, shown.get(), witness, limits);
    } catch (CharacterCodingException misled) {
      return Optional.empty();
    }
  }

  private static Optional<TextFile> unproven(
      Path file, CharsetProof shown, HeaderWitness witness, DecodeLimits limits)
      throws IOException {
    String sample = sample(file, shown);
    if (Markup.of(sample) != Markup.NONE) {
      return Optional.empty();
    }
    TextFile text = new TextFile(file, limits, shown, Delimiter.of(sample), false);
    return text.knownSoFar(witness) ? Optional.of(text) : Optional.empty();
  }

  private boolean knownSoFar(HeaderWitness witness) throws IOException {
    try {
      return !sample(file, proof).isBlank() && known(witness);
    } catch (DecodeException | UnprovenRows broken) {
      return false;
    }
  }

  private static TextFile in(CharsetProof proof, Path file, DecodeLimits limits)
      throws IOException {
    return new TextFile(file, limits, proof, Delimiter.of(sample(file, proof)), true);
  }

  private boolean known(HeaderWitness witness) throws DecodeException {
    List<RawRecord> top = new ArrayList<>();
    try (RecordSource rows = read(sheets().get(0))) {
      Optional<RawRecord> row = rows.next();
      while (row.isPresent() && top.size() < HeaderFinder.SEARCHED_ROWS) {
        top.add(row.get());
        row = rows.next();
      }
    }
    return witness.knows(top);
  }

  @Override
  public FileFormat format() {
    return FileFormat.CSV;
  }

  @Override
  public Optional<Charset> charset() {
    return Optional.of(proof.charset());
  }

  @Override
  public Optional<Character> delimiter() {
    return Optional.of(delimiter);
  }

  @Override
  public int byteOrderMark() {
    return proof.byteOrderMark();
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(0, "", false, List.of()));
  }

  @Override
  public RecordSource read(Sheet sheet) {
    try {
      RecordSource records = new CsvRecords(proof.open(ByteSource.of(file)), delimiter, limits);
      return proven ? records : new UnprovenRecords(records);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public void close() {
    // nothing stays open between reads
  }

  /** Reads all rows once, so that whoever reads them next meets neither open quotes nor limits. */
  private void proveStructure() throws DecodeException {
    boolean content = false;
    try (RecordSource rows = read(sheets().get(0))) {
      for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        content |= !row.get().blank();
      }
    }
    if (!content) {
      throw new DecodeException(Message.of("decode.blank-text"));
    }
  }

  /** The beginning of a text. */
  static String sample(Path file, CharsetProof proof) throws IOException {
    try (Reader reader = proof.open(ByteSource.of(file))) {
      return TextSample.of(reader).text();
    }
  }
}

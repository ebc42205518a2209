package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Opens files of every supported form. Thread-safe. */
public final class FileDecoder {
  private final DecodeLimits limits;
  private final HeaderWitness witness;

  /** Makes a decoder that reads under limits. */
  public FileDecoder(DecodeLimits limits) {
    this(limits, HeaderWitness.ANY);
  }

  /**
   * Makes a decoder.
   *
   * @param witness says in which charset a text is a known table, where two can read it
   */
  public FileDecoder(DecodeLimits limits, HeaderWitness witness) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.witness = Objects.requireNonNull(witness, "witness");
  }

  /**
   * Opens a file; what it is comes from its bytes. A text file is read once to prove its charset
   * and its structure, a workbook's parts once to hold them against the limits.
   *
   * @throws DecodeException if it is none of the supported forms, or breaks a limit
   * @throws UncheckedIOException if the disk cannot be read (infrastructure: retried)
   */
  public DecodedFile open(Path file) throws DecodeException {
    try {
      return PackedFiles.packed(file) ? PackedFiles.open(file, this::single, limits) : single(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Opens a file of which each row will be read once. A text, and the first sheet of a workbook,
   * are then proven as their rows are read, which throws {@link UnprovenRows} where their beginning
   * misled; everything else is opened as by {@link #open}.
   *
   * @throws DecodeException if it is none of the supported forms, or breaks a limit
   * @throws UncheckedIOException if the disk cannot be read (infrastructure: retried)
   */
  public DecodedFile openToReadOnce(Path file) throws DecodeException {
    try {
      return PackedFiles.packed(file)
          ? PackedFiles.open(file, this::single, limits)
          : singleToReadOnce(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private DecodedFile singleToReadOnce(Path file) throws IOException, DecodeException {
    Signature signature = Signature.of(file);
    if (signature == Signature.ZIP) {
      return XlsxFile.openToReadOnce(file, limits);
    }
    Optional<TextFile> text =
        signature == Signature.TEXT ? TextFile.unproven(file, witness, limits) : Optional.empty();
    return text.isPresent() ? text.get() : single(file);
  }

  /** Opens a file that is no pack of others. */
  private DecodedFile single(Path file) throws IOException, DecodeException {
    Signature signature = Signature.of(file);
    return switch (signature) {
      case TEXT -> text(file);
      case ZIP -> XlsxFile.open(file, limits);
      case OLE2 -> XlsFile.open(file, limits);
      default -> throw new DecodeException(signature.refusal());
    };
  }

  private DecodedFile text(Path file) throws IOException, DecodeException {
    ByteSource source = ByteSource.of(file);
    CharsetProof proof = CharsetProof.of(source);
    return switch (Markup.of(TextFile.sample(file, proof))) {
      case NONE -> TextFile.open(file, proof, witness, limits);
      case WEB_ARCHIVE -> WebArchive.open(source, limits);
      case XML_WORKBOOK -> XmlWorkbook.open(MarkedUpText.read(source, "", limits).get(0), limits);
      case WEB_PAGE -> page(MarkedUpText.read(source, "", limits));
      case OTHER -> throw new DecodeException(Message.of("decode.markup"));
    };
  }

  /** A page's tables; where two charsets fit, in the one in which a table is known. */
  private HeldFile page(List<MarkedUpText> readings) throws DecodeException {
    List<HeldFile> files = new ArrayList<>();
    for (MarkedUpText page : readings) {
      files.add(WebWorkbook.of(FileFormat.HTML, page.charset(), List.of(page.text()), limits));
    }
    return files.stream().filter(f -> f.known(witness)).findFirst().orElse(files.get(0));
  }
}

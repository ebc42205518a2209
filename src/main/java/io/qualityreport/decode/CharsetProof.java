package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A text file's charset, proven by decoding all of it: what its byte order mark says, else UTF-8,
 * else GB18030 (which holds GBK and GB2312). Nothing is guessed and no byte is replaced.
 *
 * @param charset the charset in which every byte of the file can be read
 * @param byteOrderMark bytes of the mark at the start, 0 if none
 */
record CharsetProof(Charset charset, int byteOrderMark) {
  private static final int SHOWN = 1 << 16;
  private static final int LONGEST_CHARACTER = 4;
  private static final List<CharsetProof> WITHOUT_MARK =
      List.of(
          new CharsetProof(StandardCharsets.UTF_8, 0),
          new CharsetProof(Charset.forName("GB18030"), 0));

  /**
   * Proves the charset of a file, in constant memory.
   *
   * @throws DecodeException that names the first byte which no supported charset can read
   */
  static CharsetProof of(ByteSource file) throws IOException, DecodeException {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(file);
    CharsetProof nearest = WITHOUT_MARK.get(0);
    long farthest = -1;
    for (CharsetProof claim : mark.map(m -> List.of(m.claim())).orElse(WITHOUT_MARK)) {
      long unreadable = claim.firstUnreadable(file, piece -> {});
      if (unreadable < 0) {
        return claim;
      }
      if (unreadable > farthest) {
        farthest = unreadable;
        nearest = claim;
      }
    }
    throw nearest.refusal(file, farthest);
  }

  /**
   * The charset that the beginning of a file shows, still to be proven: what its byte order mark
   * says, else the first that can read so much.
   */
  static Optional<CharsetProof> shown(ByteSource file) throws IOException {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(file);
    if (mark.isPresent()) {
      return mark.map(ByteOrderMark::claim);
    }
    byte[] start;
    try (InputStream in = file.open()) {
      start = in.readNBytes(SHOWN);
    }
    for (CharsetProof claim : WITHOUT_MARK) {
      long unreadable = claim.firstUnreadable(ByteSource.of(start), piece -> {});
      if (unreadable < 0 || (start.length == SHOWN && unreadable > SHOWN - LONGEST_CHARACTER)) {
        return Optional.of(claim);
      }
    }
    return Optional.empty();
  }

  /** Proves the charset of a file on disk. */
  static CharsetProof of(Path file) throws IOException, DecodeException {
    return of(ByteSource.of(file));
  }

  /**
   * The other charset in which every byte can be read as well, so that only the words tell which of
   * the two it is.
   */
  Optional<CharsetProof> other(ByteSource file) throws IOException {
    CharsetProof other = WITHOUT_MARK.get(1);
    boolean ambiguous =
        byteOrderMark == 0
            && charset.equals(StandardCharsets.UTF_8)
            && other.firstUnreadable(file, piece -> {}) < 0;
    return ambiguous ? Optional.of(other) : Optional.empty();
  }

  /** The text behind the byte order mark. */
  Reader open(ByteSource file) throws IOException {
    InputStream in = new BufferedInputStream(file.open(), 1 << 16);
    in.skipNBytes(byteOrderMark);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private long firstUnreadable(ByteSource file, StrictDecoding.Sink sink) throws IOException {
    try (InputStream in = file.open()) {
      in.skipNBytes(byteOrderMark);
      long offset = new StrictDecoding(in, charset, sink).firstUnreadable();
      return offset < 0 ? offset : offset + byteOrderMark;
    }
  }

  private DecodeException refusal(ByteSource file, long offset) throws IOException {
    int found = byteAt(file, offset);
    if (found == 0) {
      return new DecodeException(Message.of("decode.nul-byte", "offset", offset));
    }
    return new DecodeException(
        Message.of(
            "decode.malformed-byte",
            "byte",
            String.format("0x%02X", found),
            "offset",
            offset,
            "charset",
            charset.name(),
            "cell",
            place(file).cell()));
  }

  /** The cell in which the readable part of the text ends. */
  private TextPlace place(ByteSource file) throws IOException {
    TextSample sample = new TextSample();
    firstUnreadable(file, sample);
    TextPlace place = new TextPlace(Delimiter.of(sample.text()));
    firstUnreadable(file, place);
    return place;
  }

  private static int byteAt(ByteSource file, long offset) throws IOException {
    try (InputStream in = file.open()) {
      in.skipNBytes(offset);
      return in.read();
    }
  }
}

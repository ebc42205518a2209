package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with mark-up that is held in memory as a whole.
 *
 * @param text the text
 * @param charset in which it was proven to be written
 */
record MarkedUpText(String text, Charset charset) {
  /** How much more memory the tables of a text take than its bytes. */
  private static final int GROWTH = 8;

  private static final int HEAD = 4_096;
  private static final Pattern CHINESE =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*(gb[-a-z0-9_]+)", Pattern.CASE_INSENSITIVE);

  /**
   * Reads a text in each charset that can read all of it, the one it states first.
   *
   * @param stated what is said of its charset elsewhere, empty if nothing is
   * @return one or two readings
   * @throws DecodeException if it is too long, or no charset can read it
   */
  static List<MarkedUpText> read(ByteSource source, String stated, DecodeLimits limits)
      throws IOException, DecodeException {
    checkSize(source, limits);
    CharsetProof proof = CharsetProof.of(source);
    List<MarkedUpText> readings = new ArrayList<>();
    readings.add(in(proof, source));
    Optional<CharsetProof> other = proof.other(source);
    if (other.isPresent()) {
      boolean meant =
          CHINESE.matcher("charset=" + stated).find() || CHINESE.matcher(head(source)).find();
      readings.add(meant ? 0 : 1, in(other.get(), source));
    }
    return readings;
  }

  private static MarkedUpText in(CharsetProof proof, ByteSource source) throws IOException {
    try (Reader reader = proof.open(source)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return new MarkedUpText(text.toString(), proof.charset());
    }
  }

  /** What stands between two marks, for each place where they do. */
  static Matcher between(String start, String end, String text) {
    return Pattern.compile(
            Pattern.quote(start) + "(.{0,10000}?)" + Pattern.quote(end), Pattern.DOTALL)
        .matcher(text);
  }

  private static String head(ByteSource source) throws IOException {
    try (InputStream in = source.open()) {
      return new String(in.readNBytes(HEAD), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }

  /** Refuses a text whose tables memory would not hold. */
  static void checkSize(ByteSource source, DecodeLimits limits)
      throws IOException, DecodeException {
    long limit = limits.wholeBytes() / GROWTH;
    try (InputStream in = source.open()) {
      in.skipNBytes(limit);
      if (in.read() >= 0) {
        throw new DecodeException(Message.of("decode.markup-too-large", "limit", limit));
      }
    } catch (java.io.EOFException shorter) {
      return;
    }
  }
}

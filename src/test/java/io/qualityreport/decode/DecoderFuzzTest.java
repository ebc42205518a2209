package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.StringLength;

/**
 * Whatever bytes arrive, the decoder gives rows or says why it gives none: never another exception,
 * and never a character that nobody wrote. What longer runs found stands in the intake suite.
 */
class DecoderFuzzTest {
  private static final String[] CHARSETS = {
    "UTF-8", "GB18030", "GBK", "Big5", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "ISO-8859-1"
  };

  /** A way to open a file. */
  private interface Opening {
    DecodedFile open(FileDecoder decoder, Path file) throws DecodeException;
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void spoiledFilesEndInRowsOrAReason(@ForAll long seed) {
    readAll(new Mutation(seed).file());
  }

  /** Read once, they may also turn out to be other than their beginning shows. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void spoiledFilesThatAreReadOnceDoToo(@ForAll long seed) {
    try {
      readAll(new Mutation(seed).file(), FileDecoder::openToReadOnce);
    } catch (UnprovenRows misled) {
      assertThat(misled).hasMessageContaining("beginning");
    }
  }

  @Property(tries = 300)
  void textsInAllCharsetsEndInRowsOrAReason(
      @ForAll @StringLength(max = 300) String text, @ForAll byte charset) {
    Charset written = Charset.forName(CHARSETS[Math.floorMod(charset, CHARSETS.length)]);
    String known = new String(text.getBytes(written), written);
    boolean invented = readAll(known.getBytes(written));
    if (!known.contains("\ufffd")) {
      assertThat(invented).as("U+FFFD read from %s in %s", known, written).isFalse();
    }
  }

  /** Reads everything; says whether a character stands for bytes that are none. */
  static boolean readAll(byte[] bytes) {
    return readAll(bytes, FileDecoder::open);
  }

  private static boolean readAll(byte[] bytes, Opening opening) {
    boolean unknown = false;
    try {
      Path file = Files.write(Files.createTempFile("fuzz", ""), bytes);
      FileDecoder decoder = new FileDecoder(DecodeLimits.standard());
      try (DecodedFile decoded = opening.open(decoder, file)) {
        for (DecodedFile.Sheet sheet : decoded.sheets()) {
          unknown |= readAll(decoded, sheet);
        }
      } catch (DecodeException reason) {
        assertThat(reason.explanation().key()).isNotEmpty();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unknown;
  }

  private static boolean readAll(DecodedFile file, DecodedFile.Sheet sheet) {
    boolean unknown = false;
    try (RecordSource rows = file.read(sheet)) {
      for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        for (Object cell : row.get().cells()) {
          unknown |= cell instanceof String text && text.contains("\ufffd");
        }
      }
    } catch (DecodeException reason) {
      assertThat(reason.explanation().key()).isNotEmpty();
    }
    return unknown;
  }
}

package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class CharsetPropertyTest {
  /** A ledger's header, whose bytes in GB18030 are no UTF-8. */
  private static final String HEADER = "器具编号,使用单位\n";

  private Path file;

  @BeforeProperty
  void makeFile() throws Exception {
    file = Files.createTempFile("charset", ".csv");
  }

  @AfterProperty
  void removeFile() throws Exception {
    Files.delete(file);
  }

  @Property(tries = 300)
  void everyTextComesBackInEveryCharset(
      @ForAll("texts") String text, @ForAll ByteOrderMark mark, @ForAll boolean marked)
      throws Exception {
    CharsetProof claim = mark.claim();
    boolean withMark = marked || claim.charset().name().startsWith("UTF-16");
    Files.write(file, bytes(HEADER + text, claim.charset(), withMark));

    CharsetProof proof = CharsetProof.of(file);

    assertThat(proof)
        .isEqualTo(new CharsetProof(claim.charset(), withMark ? claim.byteOrderMark() : 0));
    StringWriter read = new StringWriter();
    try (var reader = proof.open(ByteSource.of(file))) {
      reader.transferTo(read);
    }
    assertThat(read.toString()).isEqualTo(HEADER + text);
  }

  @Property(tries = 300)
  void noByteBecomesAnother(@ForAll("texts") String text, @ForAll byte broken) throws Exception {
    byte[] bytes = bytes(HEADER + text, StandardCharsets.UTF_8, true);
    bytes[bytes.length / 2] = broken;
    Files.write(file, bytes);

    try {
      CharsetProof proof = CharsetProof.of(file);
      StringWriter read = new StringWriter();
      try (var reader = proof.open(ByteSource.of(file))) {
        reader.transferTo(read);
      }
      assertThat(bytes(read.toString(), proof.charset(), true)).isEqualTo(bytes);
    } catch (DecodeException refused) {
      assertThat(refused.explanation().key()).isIn("decode.malformed-byte", "decode.nul-byte");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\u4e00', '\u9fa5')
        .withCharRange(' ', '~')
        .withChars("，。（）䶮㐀ᠠé°Ω€\t\n\"")
        .ofMaxLength(200)
        .map(t -> t + "𠮷".repeat(t.length() % 3));
  }

  private static byte[] bytes(String text, Charset charset, boolean mark) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((mark ? "\ufeff" : "").getBytes(charset));
    bytes.write(text.getBytes(charset));
    return bytes.toByteArray();
  }
}

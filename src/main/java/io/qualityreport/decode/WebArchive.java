package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** A workbook that Excel saved as a web page in a single file (.mht). */
final class WebArchive {
  private static final int MOST_PARTS = 1_000;
  private static final MimeConfig CONFIG =
      MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(-1).setMaxHeaderCount(100).build();

  private final DecodeLimits limits;
  private final List<MarkedUpText> pages = new ArrayList<>();
  private int parts;

  private WebArchive(DecodeLimits limits) {
    this.limits = limits;
  }

  static HeldFile open(ByteSource source, DecodeLimits limits) throws IOException, DecodeException {
    MarkedUpText.checkSize(source, limits);
    WebArchive archive = new WebArchive(limits);
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(CONFIG);
    try (InputStream in = source.open()) {
      archive.take(builder.parseMessage(in));
    } catch (MimeIOException broken) {
      throw broken();
    }
    if (archive.pages.isEmpty()) {
      throw new DecodeException(Message.of("decode.markup-without-table"));
    }
    Optional<Charset> charset = archive.pages.stream().map(MarkedUpText::charset).findFirst();
    return WebWorkbook.of(
        FileFormat.MHTML,
        charset.orElseThrow(),
        archive.pages.stream().map(MarkedUpText::text).toList(),
        limits);
  }

  private void take(Entity entity) throws IOException, DecodeException {
    parts++;
    if (parts > MOST_PARTS) {
      throw broken();
    }
    if (entity.getBody() instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        take(part);
      }
    } else if (entity.getBody() instanceof SingleBody body
        && "text/html".equals(entity.getMimeType())) {
      try (InputStream in = body.getInputStream()) {
        byte[] page = in.readAllBytes();
        pages.add(MarkedUpText.read(ByteSource.of(page), entity.getCharset(), limits).get(0));
      }
    }
  }

  private static DecodeException broken() {
    return new DecodeException(Message.of("decode.broken-web-archive"));
  }
}

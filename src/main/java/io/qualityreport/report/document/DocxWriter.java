package io.qualityreport.report.document;

import io.qualityreport.office.FixedPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Sets a report's Markdown as a Word document, laid out to GB/T 9704-2012. The same manuscript
 * gives the same bytes. Thread-safe.
 */
public final class DocxWriter {
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private DocxWriter() {}

  /** The document, a .docx file. */
  public static byte[] write(Manuscript manuscript) {
    Node tree = MARKDOWN.parse(manuscript.markdown());
    try (XWPFDocument document = new XWPFDocument()) {
      new Styles(document.createStyles()).define();
      tree.accept(new Blocks(document, manuscript.charts(), Anchors.of(tree)));
      new Page(document).layOut();
      describe(document.getProperties().getCoreProperties(), manuscript);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return new FixedPackage(manuscript.day()).of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the document " + manuscript.title(), e);
    }
  }

  private static void describe(POIXMLProperties.CoreProperties properties, Manuscript manuscript) {
    properties.setTitle(manuscript.title());
    properties.setCreator(manuscript.region());
  }
}

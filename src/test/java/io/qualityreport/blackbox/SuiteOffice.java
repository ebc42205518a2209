package io.qualityreport.blackbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qualityreport.suite.Content;
import io.qualityreport.suite.OfficeForm;
import io.qualityreport.suite.SuiteCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What LibreOffice makes of the suite's contents: it is started once a form, for the contents of
 * all cases together.
 */
final class SuiteOffice {
  private final Path folder;
  private final List<SuiteCase> cases;
  private final Map<OfficeForm, Boolean> ready = new EnumMap<>(OfficeForm.class);

  private SuiteOffice(Path folder, List<SuiteCase> cases) {
    this.folder = folder;
    this.cases = cases;
  }

  static SuiteOffice of(Path folder, List<SuiteCase> cases) {
    return new SuiteOffice(folder, cases);
  }

  /** The converted content; the test is skipped where there is no LibreOffice. */
  byte[] converted(SuiteCase one, Content content) {
    assumeTrue(LibreOffice.present(), "LibreOffice is not on this machine");
    OfficeForm form = content.libreoffice().orElseThrow();
    ready.computeIfAbsent(form, this::convert);
    try {
      return Files.readAllBytes(target(form).resolve(name(one, content) + "." + form.ending()));
    } catch (IOException e) {
      throw new UncheckedIOException("LibreOffice did not make " + one.id(), e);
    }
  }

  private boolean convert(OfficeForm form) {
    try {
      Path source = Files.createDirectories(folder.resolve("from-" + form));
      for (SuiteCase one : cases) {
        for (Content content : contents(one, form).toList()) {
          Files.write(source.resolve(name(one, content) + ending(content)), content.bytes());
        }
      }
      Files.createDirectories(target(form));
      new LibreOffice(folder.resolve("profile")).convert(source, form.filter(), target(form));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Content> contents(SuiteCase one, OfficeForm form) {
    return Stream.concat(
            Stream.of(one.content()), one.before().stream().flatMap(e -> e.content().stream()))
        .filter(c -> c.libreoffice().filter(form::equals).isPresent());
  }

  /** Contents of a case are told apart by their place. */
  private static String name(SuiteCase one, Content content) {
    return one.id() + (content.equals(one.content()) ? "" : "-" + content.hashCode());
  }

  private static String ending(Content content) {
    boolean book = content.book().isPresent();
    return book ? content.book().orElseThrow().by().ending() : ".csv";
  }

  private Path target(OfficeForm form) {
    return folder.resolve("to-" + form);
  }
}

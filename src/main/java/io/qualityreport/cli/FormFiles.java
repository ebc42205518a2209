package io.qualityreport.cli;

import io.qualityreport.form.Form;
import io.qualityreport.form.FormWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Forms on their way to files: each is written as a whole, and none before all are made. */
final class FormFiles {
  private final Map<Path, byte[]> contents = new TreeMap<>();

  FormFiles(Map<Path, Form> forms) {
    forms.forEach((file, form) -> contents.put(file, FormWriter.write(form)));
  }

  /** A file that is there already and is something else, so that it must not be lost. */
  Optional<Path> different() {
    return contents.keySet().stream()
        .filter(Files::exists)
        .filter(file -> !Arrays.equals(read(file), contents.get(file)))
        .findFirst();
  }

  void write() {
    contents.forEach(FormFiles::write);
  }

  private static void write(Path file, byte[] content) {
    try {
      Path whole = file.toAbsolutePath();
      Files.createDirectories(whole.getParent());
      Path part = whole.resolveSibling("~$" + whole.getFileName() + ".part");
      Files.write(part, content);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice without a window.
 *
 * @param profile a folder of its own, so that it is nobody's running office
 */
record LibreOffice(Path profile) {
  private static final String PROGRAM = "soffice";

  /** Whether it is on this machine. */
  static boolean present() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, PROGRAM)));
  }

  /** Opens all files of a folder and saves each of them in another form. */
  void convert(Path from, String form, Path to) {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "--headless",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                form,
                "--outdir",
                to.toString()));
    Installation.files(from).forEach(f -> command.add(f.toString()));
    try {
      Path log = Files.createDirectories(profile).resolve("log");
      Process office =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(office.exitValue()).as(Files.readString(log)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while LibreOffice works", e);
    }
  }
}

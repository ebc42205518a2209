package io.qualityreport.app;

import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A fresh home for a demonstration. Only a home that it made itself is ever emptied. */
final class DemoHome {

  /** Lies in a home that is a demonstration, and says so to whoever finds it. */
  static final String MARKER = ".qrp-demo";

  private static final Set<String> OWN =
      Set.of(MARKER, "config", "routes", "inbox", "data", "reports");

  private DemoHome() {}

  /**
   * Makes the home; an earlier demonstration's is emptied first.
   *
   * @throws OperationFailure if the folder holds anything else, or a service runs in it
   */
  static void make(Home home) {
    try {
      if (Files.exists(home.root())) {
        refuseOther(home);
        empty(home);
      }
      HomeFolder.prepare(home);
      Files.writeString(home.root().resolve(MARKER), "qrp demo\n", StandardCharsets.UTF_8);
      hurry(home.settings());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a demonstration in " + home.root(), e);
    }
  }

  private static void refuseOther(Home home) throws IOException {
    List<String> names = HomeFolder.names(home.root());
    boolean earlier = names.contains(MARKER);
    for (String name : names) {
      if (!earlier || !OWN.contains(name)) {
        throw new OperationFailure(
            Message.of("app.demo-not-empty", "home", home.root(), "found", name));
      }
    }
  }

  private static void empty(Home home) throws IOException {
    if (Files.isDirectory(home.data())) {
      HomeLock.acquire(home.data())
          .orElseThrow(
              () ->
                  new OperationFailure(
                      Message.of(
                          "app.demo-in-use",
                          "home",
                          home.root(),
                          "holder",
                          HomeLock.holder(home.data()))))
          .close();
    }
    try (Stream<Path> all = Files.walk(home.root())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(home.root())) {
          Files.delete(path);
        }
      }
    }
  }

  /**
   * Whole files are dropped at once, so that nobody needs to wait whether they still grow; and the
   * sample year is the one that is being collected.
   */
  private static void hurry(Path settings) throws IOException {
    String text = Files.readString(settings);
    Files.writeString(
        settings,
        text.replaceFirst("(?m)^qrp\\.intake\\.poll-millis = .*$", "qrp.intake.poll-millis = 200")
            .replaceFirst("(?m)^qrp\\.intake\\.quiet-millis = .*$", "qrp.intake.quiet-millis = 200")
            .replaceFirst("(?m)^#qrp\\.periods = .*$", "qrp.periods = 2023"));
  }
}

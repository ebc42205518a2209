package io.qualityreport.ops;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a home that people wrote: settings, routes and a catalog of their own. Secrets among
 * them are left out of a backup.
 */
final class HomeFiles {
  private static final Pattern SECRET =
      Pattern.compile("\\s*([\\w.-]*(?:password|passphrase|secret|token)[\\w.-]*)\\s*[=:\\s].*");
  private static final Pattern IN_URL = Pattern.compile("(?i)(password=)[^&;\\s]*");
  private static final String PRIVATE_KEY = "PRIVATE KEY-----";

  private final Home home;

  HomeFiles(Home home) {
    this.home = home;
  }

  /**
   * Copies them below a backup's own folder.
   *
   * @param catalog a catalog of the home's own, wherever it is
   */
  List<KeptFile> copy(Path own, java.util.Optional<Path> catalog) throws IOException {
    List<KeptFile> kept = new ArrayList<>();
    copy(home.root().resolve("config"), "home/config", own, kept);
    copy(home.routes(), "home/routes", own, kept);
    if (catalog.isPresent()) {
      copy(catalog.get(), "catalog", own, kept);
    }
    return kept;
  }

  private static void copy(Path from, String to, Path own, List<KeptFile> kept) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    for (Path file : regular(from)) {
      String path = to + "/" + from.relativize(file).toString().replace('\\', '/');
      if (file.getFileName().toString().endsWith(".properties")) {
        byte[] open = withoutSecrets(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
        kept.add(KeptFile.write(own, path, out -> out.write(open)));
      } else if (!privateKey(file)) {
        kept.add(KeptFile.copy(file, own, path));
      }
    }
  }

  static List<Path> regular(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    }
  }

  /** Settings whose values are secrets are named, without the values. */
  static String withoutSecrets(String settings) {
    return settings
        .lines()
        .map(
            line -> {
              var secret = SECRET.matcher(line);
              return secret.matches()
                  ? "# " + secret.group(1) + " is not in the backup: set it again"
                  : IN_URL.matcher(line).replaceAll("$1");
            })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean privateKey(Path file) throws IOException {
    return Files.size(file) < 100_000
        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PRIVATE_KEY);
  }
}

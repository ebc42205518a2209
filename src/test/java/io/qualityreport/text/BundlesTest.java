package io.qualityreport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message is complete in both languages, and every message that code names is there. */
class BundlesTest {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path CODE = Path.of("src/main/java");
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}|%[a-z]");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .map(f -> f.getFileName().toString().replaceAll("_(zh_CN|en)\\.properties$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** The command line's help is read by picocli, by its own keys. */
  static List<String> bundlesOfMessages() throws IOException {
    return bundles().stream().filter(b -> !b.equals("help")).toList();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeysAndPlaces(String bundle) {
    assertThat(places(bundle, Language.EN)).isEqualTo(places(bundle, Language.ZH));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noMessageIsBlankAndChineseIsChinese(String bundle) {
    assertThat(bundle(bundle, Language.EN).values())
        .allSatisfy(m -> assertThat((String) m).isNotEmpty());
    assertThat(bundle(bundle, Language.ZH).values().toString()).matches("(?s).*\\p{IsHan}.*");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwice(String bundle) throws IOException {
    for (Language language : Language.values()) {
      try (Stream<String> lines = Files.lines(file(bundle, language))) {
        assertThat(
                lines.filter(l -> l.matches("[^#=]+=.*")).map(l -> l.substring(0, l.indexOf('='))))
            .as(file(bundle, language).toString())
            .doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundlesOfMessages")
  void everyMessageThatCodeNamesIsThereAndEveryMessageIsNamed(String bundle) {
    Set<String> keys = bundle(bundle, Language.ZH).stringPropertyNames();
    Set<String> named = named(bundle);
    assertThat(named)
        .as("keys of %s in code, a prefix if they end in - or .", bundle)
        .allMatch(n -> keys.stream().anyMatch(k -> means(n, k)));
    assertThat(keys)
        .as("keys of bundle %s", bundle)
        .allMatch(k -> named.stream().anyMatch(n -> means(n, k)));
  }

  @Test
  void everyPlaceOfAMessageIsNamedInThePackageThatNamesIt() {
    List<String> bundles = known();
    packages().forEach((name, code) -> literals(code).forEach(key -> filled(bundles, code, key)));
  }

  private static void filled(List<String> bundles, String code, String key) {
    int dot = key.indexOf('.');
    if (dot < 1 || !bundles.contains(key.substring(0, dot))) {
      return;
    }
    String pattern = bundle(key.substring(0, dot), Language.ZH).getProperty(key.substring(dot + 1));
    if (pattern != null) {
      assertThat(literals(code))
          .as("names of arguments in the package that names message %s", key)
          .containsAll(placesOf(pattern));
    }
  }

  private static boolean means(String named, String key) {
    boolean prefix = named.isEmpty() || named.endsWith("-");
    return prefix ? key.startsWith(named) : key.equals(named);
  }

  private static Set<String> named(String bundle) {
    Pattern key = Pattern.compile(Pattern.quote(bundle) + "\\.([a-z0-9][a-z0-9-]*)?");
    return sources().stream()
        .flatMap(code -> literals(code).stream())
        .filter(literal -> key.matcher(literal).matches())
        .map(literal -> literal.substring(bundle.length() + 1))
        .filter(name -> !Set.of("yaml", "json", "csv", "html", "md").contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> literals(String code) {
    return LITERAL.matcher(code).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static Collection<String> sources() {
    return packages().values();
  }

  /** The code of each package. */
  private static Map<Path, String> packages() {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .collect(
              Collectors.groupingBy(
                  Path::getParent,
                  TreeMap::new,
                  Collectors.mapping(BundlesTest::read, Collectors.joining("\n"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^\\s*(\\*|/\\*\\*|//).*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> known() {
    try {
      return bundlesOfMessages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> places(String bundle, Language language) {
    Properties messages = bundle(bundle, language);
    Map<String, Set<String>> places = new TreeMap<>();
    messages.stringPropertyNames().forEach(k -> places.put(k, placesOf(messages.getProperty(k))));
    return places;
  }

  private static Set<String> placesOf(String message) {
    return PLACE
        .matcher(message)
        .results()
        .map(r -> r.group(1) == null ? r.group() : r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path file(String bundle, Language language) {
    return MESSAGES.resolve(bundle + "_" + language.suffix() + ".properties");
  }

  private static Properties bundle(String bundle, Language language) {
    Properties messages = new Properties();
    try (Reader in = Files.newBufferedReader(file(bundle, language), StandardCharsets.UTF_8)) {
      messages.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }
}

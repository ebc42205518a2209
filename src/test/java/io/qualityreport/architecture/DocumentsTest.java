package io.qualityreport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.cli.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there: classes, files, commands. */
class DocumentsTest {
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][a-z]+[A-Za-z]*");
  private static final Pattern TREE = Pattern.compile("(src|routes|inbox|\\.ci)/[^ <>*]*");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md")), docs.filter(d -> d.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOnlyClassesThatExist(Path document) throws IOException {
    Set<String> named =
        code(document).stream().filter(CLASS_NAME.asMatchPredicate()).collect(Collectors.toSet());
    named.removeIf(classes()::contains);
    assertThat(named).as("classes that %s names", document).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOnlyFilesThatExist(Path document) throws IOException {
    Path folder = Path.of("").toAbsolutePath().relativize(document.toAbsolutePath().getParent());
    List<Path> named =
        Stream.concat(
                code(document).stream().filter(TREE.asMatchPredicate()).map(Path::of),
                LINK.matcher(Files.readString(document))
                    .results()
                    .map(r -> folder.resolve(r.group(1))))
            .toList();
    assertThat(named).as("files that %s names", document).allMatch(Files::exists);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOnlyCommandsThatExist(Path document) throws IOException {
    List<String> commands =
        Stream.concat(code(document).stream(), Files.readAllLines(document).stream())
            .map(String::strip)
            .filter(c -> c.matches("(target/qrp/bin/)?qrp [a-z].*"))
            .toList();
    assertThat(commands).allSatisfy(c -> CommandLines.parse(c.split(" ", -1)));
  }

  private static Set<String> code(Path document) throws IOException {
    return CODE.matcher(Files.readString(document))
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".java"))
          .map(f -> f.substring(0, f.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}

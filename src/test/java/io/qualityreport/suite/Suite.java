package io.qualityreport.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cases of {@code intake-suite/*.yaml}. */
public final class Suite {
  private static final Path FOLDER = Path.of("src", "test", "resources", "intake-suite");
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(optional())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Suite() {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type argument
  private static SimpleModule optional() {
    return new SimpleModule()
        .addDeserializer(
            (Class) Optional.class,
            new OptionalValues(TypeFactory.defaultInstance().constructType(Object.class)));
  }

  /** All cases, by file and in its order; no id twice. */
  public static List<SuiteCase> cases() {
    List<SuiteCase> cases = files().stream().flatMap(f -> cases(f).stream()).toList();
    Set<String> ids = new HashSet<>();
    for (SuiteCase one : cases) {
      if (!ids.add(one.id())) {
        throw new IllegalArgumentException("two cases with the id " + one.id());
      }
    }
    return cases;
  }

  /** A nil return, which every department may send. */
  public static Content nilReturn() {
    return YAML.convertValue(
        Map.of("table", Map.of("dataset", "nil-returns", "rows", 1)), Content.class);
  }

  /** The cases' files, by name. */
  public static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of one file. */
  public static List<SuiteCase> cases(Path file) {
    try {
      return YAML.readValue(file.toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

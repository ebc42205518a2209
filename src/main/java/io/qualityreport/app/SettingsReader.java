package io.qualityreport.app;

import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/** Reads settings one by one and remembers which there are, so that a mistyped key is found. */
final class SettingsReader {
  private final Path file;
  private final Map<String, String> values;
  private final Map<String, String> environment;
  private final TreeSet<String> known = new TreeSet<>();

  private SettingsReader(Path file, Map<String, String> values, Map<String, String> environment) {
    this.file = file;
    this.values = values;
    this.environment = environment;
  }

  static SettingsReader of(Path file, Map<String, String> environment) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read settings " + file, e);
      } catch (IllegalArgumentException badEscape) {
        throw new OperationFailure(
            Message.of("app.settings-unreadable", "file", file, "found", badEscape.getMessage()));
      }
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k)));
    return new SettingsReader(file, values, environment);
  }

  String text(String key, String fallback) {
    return value(key, fallback, "text", t -> !t.isEmpty(), t -> t);
  }

  /** A path that neither starts at a root nor leads out of the folder it is in. */
  String relative(String key, String fallback) {
    return value(
        key,
        fallback,
        "relative",
        t -> !t.isEmpty() && !t.matches("/.*|(.*/)?\\.\\.(/.*)?"),
        t -> t);
  }

  Optional<String> optional(String key) {
    known.add(key);
    return raw(key).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** A name, if there is one. */
  Optional<String> name(String key, Pattern allowed) {
    return Optional.of(
            value(key, "", "name", t -> t.isEmpty() || allowed.matcher(t).matches(), t -> t))
        .filter(t -> !t.isEmpty());
  }

  String region(String key, String fallback) {
    return value(key, fallback, "region", t -> t.matches("[1-9]\\d{5}"), t -> t);
  }

  ZoneId zone(String key, String fallback) {
    return value(
        key, fallback, "zone", t -> ZoneId.getAvailableZoneIds().contains(t), t -> ZoneId.of(t));
  }

  String cron(String key, String fallback) {
    return value(key, fallback, "cron", CronExpression::isValidExpression, t -> t);
  }

  boolean flag(String key, String fallback) {
    return value(key, fallback, "flag", t -> t.matches("true|false"), Boolean::parseBoolean);
  }

  Duration millis(String key, String fallback, int least) {
    return Duration.ofMillis(number(key, fallback, least, 3_600_000));
  }

  int number(String key, String fallback, int least, int most) {
    return value(
        key,
        fallback,
        Message.of("app.setting-number", "least", least, "most", most),
        t -> t.matches("\\d{1,9}") && Integer.parseInt(t) >= least && Integer.parseInt(t) <= most,
        Integer::parseInt);
  }

  String jdbcUrl(String key, String fallback) {
    return value(
        key, fallback, "jdbc", t -> t.matches("jdbc:(h2:(file|mem):|postgresql:).+"), t -> t);
  }

  List<String> years(String key) {
    return value(
            key,
            "",
            "years",
            t -> t.matches("((19|20)\\d{2}(\\s*,\\s*(19|20)\\d{2})*)?"),
            t -> Arrays.asList(t.split("\\s*,\\s*")))
        .stream()
        .filter(y -> !y.isEmpty())
        .toList();
  }

  /** All settings whose keys start so. */
  Map<String, String> below(String prefix) {
    Map<String, String> found =
        values.entrySet().stream()
            .filter(e -> e.getKey().startsWith(prefix))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    known.addAll(found.keySet());
    return found;
  }

  /** Refuses a key that nothing asked for. */
  void refuseUnknown() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new OperationFailure(
            Message.of(
                "app.setting-unknown",
                "file",
                file,
                "key",
                key,
                "known",
                String.join(", ", known)));
      }
    }
  }

  private <T> T value(
      String key, String fallback, String kind, Predicate<String> good, Function<String, T> as) {
    return value(key, fallback, Message.of("app.setting-" + kind), good, as);
  }

  private <T> T value(
      String key,
      String fallback,
      Message expected,
      Predicate<String> good,
      Function<String, T> as) {
    known.add(key);
    String text = raw(key).orElse(fallback).strip();
    if (!good.test(text)) {
      throw wrong(key, expected, text);
    }
    return as.apply(text);
  }

  /** What to throw for a setting that cannot be used. */
  OperationFailure wrong(String key, Message expected, String found) {
    Map<String, String> args = new TreeMap<>(expected.args());
    args.put("file", environment.containsKey(variable(key)) ? variable(key) : file.toString());
    args.put("key", key);
    args.put("found", found);
    return new OperationFailure(new Message(expected.key(), args));
  }

  private Optional<String> raw(String key) {
    return Optional.ofNullable(environment.get(variable(key)))
        .or(() -> Optional.ofNullable(values.get(key)));
  }

  /** The environment variable that goes before a key. */
  private static String variable(String key) {
    return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
  }
}

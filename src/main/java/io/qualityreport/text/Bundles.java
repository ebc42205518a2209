package io.qualityreport.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message files, read once. */
final class Bundles {
  private static final Map<String, Properties> LOADED = new ConcurrentHashMap<>();
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

  private Bundles() {}

  static String text(Language language, String key, Map<String, String> args) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      throw new IllegalStateException("message key without a bundle: " + key);
    }
    String file = "/messages/" + key.substring(0, dot) + "_" + language.suffix() + ".properties";
    String pattern =
        LOADED.computeIfAbsent(file, Bundles::load).getProperty(key.substring(dot + 1));
    if (pattern == null) {
      throw new IllegalStateException("no message " + key + " in " + file);
    }
    return fill(pattern, language, args);
  }

  private static String fill(String pattern, Language language, Map<String, String> args) {
    Matcher place = PLACE.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String name = place.group(1);
      String anyLanguage = args.getOrDefault(name, place.group());
      String value =
          language == Language.EN ? args.getOrDefault(name + "En", anyLanguage) : anyLanguage;
      place.appendReplacement(filled, Matcher.quoteReplacement(VisibleText.of(value)));
    }
    return place.appendTail(filled).toString();
  }

  private static Properties load(String file) {
    Properties properties = new Properties();
    try (InputStream in = Bundles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no message file " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}

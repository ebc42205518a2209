package io.qualityreport.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence for a person that is not yet in any language: a key and its named arguments.
 *
 * <p>The key's part before the first dot names the bundle, {@code
 * messages/<bundle>_zh_CN.properties} and {@code messages/<bundle>_en.properties}; {@code {name}}
 * in the text is replaced by the argument of that name, in English by the argument {@code nameEn}
 * if there is one: for titles and other texts that differ between the languages.
 *
 * @param key the key, such as {@code contract.uscc-check-digit}
 * @param args named arguments, in order of declaration
 */
public record Message(String key, Map<String, String> args) {

  /** Copies the arguments. */
  public Message {
    args = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  /**
   * Makes a message of a key and name/value pairs.
   *
   * @throws IllegalArgumentException if a name has no value
   */
  public static Message of(String key, Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("expected name/value pairs for message " + key);
    }
    Map<String, String> args = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      args.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
    }
    return new Message(key, args);
  }

  /**
   * The sentence in that language.
   *
   * @throws IllegalStateException if no bundle has the key, which a test rules out for every
   *     declared key
   */
  public String in(Language language) {
    return Bundles.text(language, key, args);
  }
}

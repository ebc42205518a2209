package io.qualityreport.suite;

import java.util.Map;
import java.util.function.Function;

/** Files that keys cannot describe, by name. */
final class Generators {
  private static final Map<String, Function<Arguments, byte[]>> ALL =
      Map.of("repeated-text", Generators::repeated, "zip", PackedContent::of);

  private Generators() {}

  /**
   * Makes a file.
   *
   * @throws IllegalArgumentException if there is no generator of that name
   */
  static byte[] bytes(String name, Map<String, Object> arguments) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException("no generator " + name + " among " + ALL.keySet());
    }
    return ALL.get(name).apply(new Arguments(arguments));
  }

  /** What a generator is told. */
  record Arguments(Map<String, Object> values) {
    int number(String name) {
      return Integer.parseInt(text(name));
    }

    String text(String name) {
      return String.valueOf(values.get(name));
    }
  }

  private static byte[] repeated(Arguments a) {
    return (a.text("before") + a.text("text").repeat(a.number("times")) + a.text("after"))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}

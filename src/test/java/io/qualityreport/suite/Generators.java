package io.qualityreport.suite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Files that keys cannot describe, by name. */
final class Generators {
  private static final Map<String, Function<Arguments, byte[]>> ALL =
      Map.ofEntries(
          Map.entry("repeated-text", Generators::repeated),
          Map.entry("random-bytes", Generators::random),
          Map.entry("cut", Generators::cut),
          Map.entry("padded", Generators::padded),
          Map.entry("workbook-with", a -> HostileZips.workbookWith(good(a), a)),
          Map.entry(
              "zip-bomb", a -> HostileZips.bomb(good(a), a.text("entry"), a.number("megabytes"))),
          Map.entry("nested-zip", a -> HostileZips.nested(good(a), a.number("depth"))),
          Map.entry("overlapping-zip", a -> HostileZips.overlapping(good(a), a.number("times"))),
          Map.entry("zip-of", HostileZips::of),
          Map.entry("zip", PackedContent::of),
          Map.entry("wide-sheet", a -> wide(a.number("columns"))));

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
      return String.valueOf(values.getOrDefault(name, ""));
    }

    Map<?, ?> map(String name) {
      return (Map<?, ?>) values.getOrDefault(name, Map.of());
    }

    List<?> list(String name) {
      return (List<?>) values.getOrDefault(name, List.of());
    }
  }

  /** A good workbook, or what {@code by: poi-xls} writes, for a generator to spoil. */
  private static byte[] good(Arguments a) {
    BookSpec.By by =
        Arrays.stream(BookSpec.By.values())
            .filter(b -> b.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(a.text("by")))
            .findFirst()
            .orElse(BookSpec.By.FASTEXCEL);
    return book(by, Suite.fruitTests());
  }

  private static byte[] book(BookSpec.By by, TableSpec table) {
    BookSpec.SheetSpec sheet =
        new BookSpec.SheetSpec(
            "检测",
            Optional.empty(),
            Optional.of(table),
            false,
            null,
            null,
            null,
            null,
            Optional.empty());
    return new BookSpec(by, List.of(sheet), false).bytes();
  }

  private static byte[] repeated(Arguments a) {
    byte[] text = a.text("text").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a.text("before").getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < a.number("times"); i++) {
      out.writeBytes(text);
    }
    out.writeBytes(a.text("after").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] random(Arguments a) {
    byte[] bytes = new byte[a.number("bytes")];
    new Random(a.number("seed")).nextBytes(bytes);
    byte[] magic = HexFormat.of().parseHex(a.text("magic"));
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    return bytes;
  }

  /** The first part of a good file, as a broken copy leaves it. */
  private static byte[] cut(Arguments a) {
    byte[] whole = whole(a);
    return Arrays.copyOf(whole, whole.length * a.number("percent") / 100);
  }

  /** A file of its full length whose end was not written yet. */
  private static byte[] padded(Arguments a) {
    byte[] whole = whole(a);
    Arrays.fill(whole, whole.length * a.number("percent") / 100, whole.length, (byte) 0);
    return whole;
  }

  private static byte[] whole(Arguments a) {
    return a.text("by").isEmpty()
        ? Suite.fruitTestsAs(a.text("charset").isEmpty() ? "UTF-8" : a.text("charset"))
        : good(a);
  }

  private static byte[] wide(int columns) {
    BookSpec.SheetSpec sheet =
        new BookSpec.SheetSpec(
            "宽",
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(Collections.nCopies(columns, "批次号"), Collections.nCopies(columns, "x")),
            null,
            null,
            null,
            Optional.empty());
    return new BookSpec(BookSpec.By.FASTEXCEL, List.of(sheet), false).bytes();
  }
}

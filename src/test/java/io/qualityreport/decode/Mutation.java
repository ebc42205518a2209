package io.qualityreport.decode;

import io.qualityreport.suite.Seeds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spoils a file the way that a broken disk, a broken program or a bored person would. */
final class Mutation {
  private static final byte[] NASTY = {0, -1, 34, 44, 10, 13, 60, 62, 38, 80, 75, -128, 127, 48};
  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  /** One of the good files, with one to eight changes. */
  byte[] file() {
    List<byte[]> seeds = Seeds.files();
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    boolean inside = Seeds.packed(bytes) && random.nextInt(4) > 0;
    return inside ? inside(bytes) : changed(bytes);
  }

  /** Changes what an entry holds, or swaps two entries: the pack itself stays whole. */
  private byte[] inside(byte[] pack) {
    Map<String, byte[]> entries = new LinkedHashMap<>(Seeds.entries(pack));
    List<String> names = List.copyOf(entries.keySet());
    String one = names.get(random.nextInt(names.size()));
    String other = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> {
        byte[] swapped = entries.put(one, entries.get(other));
        entries.put(other, swapped);
      }
      case 1 -> entries.remove(one);
      default -> entries.put(one, changed(entries.get(one)));
    }
    return Seeds.pack(entries);
  }

  private byte[] changed(byte[] bytes) {
    byte[] changed = bytes;
    for (int i = random.nextInt(8); i >= 0 && changed.length > 0; i--) {
      changed = once(changed);
    }
    return changed;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(random.nextBoolean() ? 4 : 300), bytes.length - at);
    byte nasty = NASTY[random.nextInt(NASTY.length)];
    return switch (random.nextInt(7)) {
      case 0 -> with(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
      case 1 -> with(bytes, at, nasty);
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> filled(bytes, at, length, nasty);
      case 4 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
      case 5 -> joined(bytes, at, new byte[0], at + length);
      default -> joined(bytes, at, noise(length), at);
    };
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] with(byte[] bytes, int at, byte other) {
    bytes[at] = other;
    return bytes;
  }

  private static byte[] filled(byte[] bytes, int at, int length, byte other) {
    Arrays.fill(bytes, at, at + length, other);
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
    byte[] all = new byte[until + between.length + bytes.length - from];
    System.arraycopy(bytes, 0, all, 0, until);
    System.arraycopy(between, 0, all, until, between.length);
    System.arraycopy(bytes, from, all, until + between.length, bytes.length - from);
    return all;
  }
}

package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sorted runs of items, each of a few numbers, in a temporary file that is there from the first run
 * on. Not thread-safe.
 */
final class RunFile implements AutoCloseable {
  private static final int BLOCK_BYTES = 1 << 15;

  private final int fields;
  private final List<long[]> runs = new ArrayList<>();
  private Optional<FileChannel> file = Optional.empty();

  /** Makes one for items of so many numbers. */
  RunFile(int fields) {
    this.fields = fields;
  }

  /** The numbers of a run that is written. */
  @FunctionalInterface
  interface Numbers {
    long get(int item, int field);
  }

  /** Writes a run behind those before. */
  void append(int items, Numbers numbers) {
    try {
      FileChannel channel = opened();
      long start = channel.position();
      ByteBuffer bytes = ByteBuffer.allocate(BLOCK_BYTES);
      for (int i = 0; i < items; i++) {
        for (int field = 0; field < fields; field++) {
          bytes.putLong(numbers.get(i, field));
        }
        if (bytes.remaining() < fields * Long.BYTES || i == items - 1) {
          write(channel, bytes);
        }
      }
      runs.add(new long[] {start, items});
    } catch (IOException e) {
      throw new UncheckedIOException("cannot sort keys in a temporary file", e);
    }
  }

  private FileChannel opened() throws IOException {
    if (file.isEmpty()) {
      file =
          Optional.of(
              FileChannel.open(
                  Files.createTempFile("keys", ".sorted"),
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.DELETE_ON_CLOSE));
    }
    return file.get();
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    bytes.flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    bytes.clear();
  }

  /** Whether nothing was written. */
  boolean empty() {
    return runs.isEmpty();
  }

  /** The runs that have items, each from its first one on. */
  List<Run> runs() {
    List<Run> opened = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i)[1] > 0) {
        opened.add(new Run(file.orElseThrow(), i, runs.get(i)));
      }
    }
    return opened;
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove a temporary file of keys", e);
    }
    file = Optional.empty();
    runs.clear();
  }

  /** What is left of one run, at least one item. */
  final class Run {
    private final FileChannel channel;
    private final int number;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK_BYTES);
    private long position;
    private long left;

    private Run(FileChannel channel, int number, long[] startAndItems) {
      this.channel = channel;
      this.number = number;
      this.position = startAndItems[0];
      this.left = startAndItems[1] * fields * Long.BYTES;
      read();
    }

    /** Which run it is, from 0. */
    int number() {
      return number;
    }

    /** A number of the first item that is left. */
    long first(int field) {
      return bytes.getLong(bytes.position() + field * Long.BYTES);
    }

    /** Leaves the first item; false if none comes after it. */
    boolean advance() {
      bytes.position(bytes.position() + fields * Long.BYTES);
      if (!bytes.hasRemaining() && left > 0) {
        read();
      }
      return bytes.hasRemaining();
    }

    private void read() {
      int whole = BLOCK_BYTES / (fields * Long.BYTES) * (fields * Long.BYTES);
      int block = (int) Math.min(whole, left);
      bytes.clear().limit(block);
      try {
        while (bytes.hasRemaining()) {
          position += channel.read(bytes, position);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read sorted keys", e);
      }
      bytes.flip();
      left -= block;
    }
  }
}

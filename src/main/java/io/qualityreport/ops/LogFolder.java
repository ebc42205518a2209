package io.qualityreport.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The entries of one process's log, oldest first, over all its files: each a line with a time and
 * the lines that follow it. What a file begins with before its first such line belongs to none.
 */
final class LogFolder implements Iterator<LogEntry>, AutoCloseable {

  /** Name of the common log; older ones have a date and number behind it. */
  private static final String FILE = "qrp.log";

  private static final Pattern NAME =
      Pattern.compile("qrp(?:\\.([0-9-]{10})\\.([0-9]{1,6}))?\\.log");

  private final String prefix;
  private final Deque<Path> files;
  private Optional<BufferedReader> reader = Optional.empty();
  private Optional<LogEntry> started = Optional.empty();
  private Optional<LogEntry> next;

  /**
   * Opens a folder.
   *
   * @param prefix stands in front of every line
   * @throws UncheckedIOException if the log cannot be read
   */
  LogFolder(Path folder, String prefix) {
    this.prefix = prefix;
    this.files = files(folder);
    this.next = read();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  /** The entry that {@link #next} is going to give. */
  LogEntry peek() {
    return next.orElseThrow(NoSuchElementException::new);
  }

  @Override
  public LogEntry next() {
    LogEntry given = peek();
    next = read();
    return given;
  }

  @Override
  public void close() {
    try {
      if (reader.isPresent()) {
        reader.get().close();
      }
      reader = Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a log", e);
    }
  }

  private Optional<LogEntry> read() {
    while (true) {
      Optional<String> line = line();
      Optional<LogEntry> begun = line.flatMap(l -> LogEntry.begun(l, prefix));
      if (line.isEmpty() || begun.isPresent()) {
        Optional<LogEntry> whole = started;
        started = begun;
        if (whole.isPresent() || (line.isEmpty() && !openNext())) {
          return whole;
        }
      } else {
        started = started.map(entry -> entry.with(prefix + line.get()));
      }
    }
  }

  /** The next line of the file that is open; empty at its end, or if none is. */
  private Optional<String> line() {
    try {
      return reader.isPresent() ? Optional.ofNullable(reader.get().readLine()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a log", e);
    }
  }

  private boolean openNext() {
    close();
    Path file = files.poll();
    if (file == null) {
      return false;
    }
    try {
      reader = Optional.of(Files.newBufferedReader(file, StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read log " + file, e);
    }
  }

  private static Deque<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new ArrayDeque<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = new ArrayList<>();
      files.filter(f -> NAME.matcher(f.getFileName().toString()).matches()).forEach(found::add);
      found.sort(LogFolder::olderFirst);
      return new ArrayDeque<>(found);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list logs in " + folder, e);
    }
  }

  /** By day and number; the current log has neither in its name and comes last. */
  private static int olderFirst(Path a, Path b) {
    return Comparator.comparing((Path f) -> f.endsWith(FILE))
        .thenComparing(f -> part(f, 1))
        .thenComparingInt(f -> part(f, 2).isEmpty() ? 0 : Integer.parseInt(part(f, 2)))
        .compare(a, b);
  }

  private static String part(Path file, int group) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Optional.ofNullable(name.group(group)).orElse("") : "";
  }
}

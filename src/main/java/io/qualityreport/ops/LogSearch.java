package io.qualityreport.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds lines of the log again: those of a route, of a submission, since a time. Where several
 * nodes write each its own log, all are read as one.
 */
public final class LogSearch {
  private final Home home;

  /** Makes a search in the logs of a home, its own and those of its nodes. */
  public LogSearch(Home home) {
    this.home = home;
  }

  /**
   * What to look for; everything that is empty matches.
   *
   * @param route id of a route
   * @param submission number of a submission
   * @param since oldest time
   */
  public record Query(Optional<String> route, OptionalLong submission, Optional<Instant> since) {}

  /**
   * Gives the lines that match, oldest first; the lines of a stack trace belong to the line above
   * them. A node's lines have its name and a space in front.
   *
   * @throws UncheckedIOException if the log cannot be read
   */
  public void find(Query query, Consumer<String> lines) {
    Predicate<LogEntry> wanted = wanted(query);
    List<LogFolder> folders = new ArrayList<>();
    try {
      PriorityQueue<LogFolder> byTime =
          new PriorityQueue<>(Comparator.comparing((LogFolder f) -> f.peek().time()));
      open(folders);
      folders.stream().filter(LogFolder::hasNext).forEach(byTime::add);
      while (!byTime.isEmpty()) {
        LogFolder oldest = byTime.remove();
        LogEntry entry = oldest.next();
        if (wanted.test(entry)) {
          entry.lines().forEach(lines);
        }
        if (oldest.hasNext()) {
          byTime.add(oldest);
        }
      }
    } finally {
      folders.forEach(LogFolder::close);
    }
  }

  private void open(List<LogFolder> folders) {
    folders.add(new LogFolder(home.logs(), ""));
    for (Path node : nodes()) {
      folders.add(new LogFolder(node.resolve("logs"), node.getFileName() + " "));
    }
  }

  private List<Path> nodes() {
    if (!Files.isDirectory(home.nodes())) {
      return List.of();
    }
    try (Stream<Path> nodes = Files.list(home.nodes())) {
      return nodes.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list nodes in " + home.nodes(), e);
    }
  }

  private static Predicate<LogEntry> wanted(Query query) {
    Pattern submission =
        Pattern.compile(
            query.submission().isPresent()
                ? "(^| )submission=" + query.submission().getAsLong() + "$"
                : "");
    return entry ->
        query.route().map(entry.route()::equals).orElse(true)
            && query.since().map(s -> !entry.time().isBefore(s)).orElse(true)
            && submission.matcher(entry.lines().get(0)).find();
  }
}

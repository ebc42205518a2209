package io.qualityreport.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds lines of the log again: those of a route, of a submission, since a time. */
public final class LogSearch {

  /** Name of the common log; older ones have a date and number behind it. */
  public static final String FILE = "qrp.log";

  private static final Pattern HEAD = Pattern.compile("(\\S+) +\\S+ +\\[([^\\]]*)] .*");

  private static final Pattern NAME =
      Pattern.compile("qrp(?:\\.([0-9-]{10})\\.([0-9]{1,6}))?\\.log");

  private final Path folder;

  /**
   * Makes a search.
   *
   * @param folder where the log files lie
   */
  public LogSearch(Path folder) {
    this.folder = folder;
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
   * them.
   *
   * @throws UncheckedIOException if the log cannot be read
   */
  public void find(Query query, Consumer<String> lines) {
    for (Path file : files()) {
      try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
        Filter filter = new Filter(query);
        all.filter(filter::matches).forEach(lines);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read log " + file, e);
      }
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> NAME.matcher(f.getFileName().toString()).matches())
          .sorted(LogSearch::olderFirst)
          .toList();
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

  private static final class Filter {
    private final Query query;
    private final Pattern submission;
    private boolean last;

    Filter(Query query) {
      this.query = query;
      this.submission =
          Pattern.compile(
              query.submission().isPresent()
                  ? "(^| )submission=" + query.submission().getAsLong() + "$"
                  : "");
    }

    boolean matches(String line) {
      Matcher head = HEAD.matcher(line);
      Optional<Instant> time = head.matches() ? time(head.group(1)) : Optional.empty();
      if (time.isPresent()) {
        last =
            query.route().map(head.group(2)::equals).orElse(true)
                && query.since().map(s -> !time.get().isBefore(s)).orElse(true)
                && submission.matcher(line).find();
      }
      return last;
    }

    private static Optional<Instant> time(String text) {
      try {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException notALineOfOurs) {
        return Optional.empty();
      }
    }
  }
}

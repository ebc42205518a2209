package io.qualityreport.ops;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry of the log.
 *
 * @param time when it was written
 * @param route id of the route that wrote it; empty if none did
 * @param lines its line, and those of a stack trace below it
 */
record LogEntry(Instant time, String route, List<String> lines) {
  private static final Pattern HEAD = Pattern.compile("(\\S+) +\\S+ +\\[([^\\]]*)] .*");

  /** Copies the lines. */
  LogEntry {
    lines = List.copyOf(lines);
  }

  /** The entry that a line begins; empty if it begins none. */
  static Optional<LogEntry> begun(String line, String prefix) {
    Matcher head = HEAD.matcher(line);
    if (!head.matches()) {
      return Optional.empty();
    }
    try {
      Instant time = OffsetDateTime.parse(head.group(1)).toInstant();
      return Optional.of(new LogEntry(time, head.group(2), List.of(prefix + line)));
    } catch (DateTimeException notALineOfOurs) {
      return Optional.empty();
    }
  }

  LogEntry with(String line) {
    return new LogEntry(time, route, Stream.concat(lines.stream(), Stream.of(line)).toList());
  }
}

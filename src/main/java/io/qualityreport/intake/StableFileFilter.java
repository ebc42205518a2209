package io.qualityreport.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a file through once its size and modification time have been unchanged for a while on the
 * pipeline's own clock, whatever the file's times say: a copy in progress is never taken. Refuses
 * links, folders and the files that office programs leave beside a document. All files of one look
 * into a folder are asked for at the time at which the look began, so that it does not matter which
 * is asked for first. Never blocks. Thread-safe.
 */
public final class StableFileFilter {
  private static final Logger LOG = LoggerFactory.getLogger(StableFileFilter.class);
  private static final Pattern BY_PRODUCT =
      Pattern.compile(
          "(~\\$|\\.).*|.*\\.(tmp|part|filepart|partial|crdownload|download)"
              + "|Thumbs\\.db|ehthumbs\\.db|desktop\\.ini",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANK = Pattern.compile("(新建|New ).*", Pattern.CASE_INSENSITIVE);

  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** A file without a byte is most often the first moment of a copy. */
  private static final int LONGER_IF_EMPTY = 10;

  private final Clock clock;
  private final Duration quiet;
  private final Duration forEmpty;
  private final Map<Path, Instant> looks = new ConcurrentHashMap<>();
  private final Map<Path, Sighting> sightings = new ConcurrentHashMap<>();
  private final Map<Path, Instant> paused = new ConcurrentHashMap<>();

  private record Sighting(
      long size, Instant modified, Instant since, Optional<Postponement> postponed) {
    boolean sameAs(BasicFileAttributes now) {
      return size == now.size() && modified.equals(now.lastModifiedTime().toInstant());
    }
  }

  private record Postponement(Instant until, String reason) {}

  /**
   * Makes a filter.
   *
   * @param clock the pipeline's clock
   * @param quiet how long a file must not have changed
   */
  public StableFileFilter(Clock clock, Duration quiet) {
    this.clock = clock;
    this.quiet = quiet;
    this.forEmpty = quiet.multipliedBy(LONGER_IF_EMPTY);
  }

  /** Begins a look into a folder: until the next one its files are asked for at this time. */
  public void look(Path folder) {
    looks.put(folder, clock.instant());
  }

  /**
   * Whether the file may be taken at the time of the look into its folder, or now if there was
   * none; asking is what starts its waiting time.
   */
  public boolean accept(Path file) {
    if (!candidate(file)) {
      sightings.remove(file);
      return false;
    }
    Instant time = Optional.ofNullable(looks.get(file.getParent())).orElseGet(clock::instant);
    try {
      return !paused(file, time)
          && seen(file, Files.readAttributes(file, BasicFileAttributes.class), time)
          && unlocked(file);
    } catch (IOException gone) {
      LOG.debug("{} went away while it was looked at", file, gone);
      sightings.remove(file);
      return false;
    }
  }

  /** Whether the file is one to be taken, now or once it is stable. */
  public static boolean candidate(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && ordinary(file.getFileName().toString())
        && named(file)
        && Files.isReadable(file)
        && !blank(file);
  }

  /** A document that a file explorer made a moment ago: its name and content are still to come. */
  private static boolean blank(Path file) {
    return BLANK.matcher(file.getFileName().toString()).matches() && file.toFile().length() == 0;
  }

  /**
   * Whether a file of that name is one that departments send: no program left it beside a document,
   * and this program did not write it.
   */
  public static boolean ordinary(String name) {
    return !byProduct(name) && !DropFolder.NOTE.equals(name) && !ReminderFile.named(name);
  }

  /** Whether an office program or file manager left it beside a document. */
  static boolean byProduct(String name) {
    return BY_PRODUCT.matcher(name).matches();
  }

  /**
   * Whether its name can be named: old archives and disks have names that are no text, and Camel
   * takes a backslash for the end of a folder's name.
   */
  static boolean named(Path file) {
    return file.getFileName().toString().indexOf('\\') < 0 && Path.of(file.toString()).equals(file);
  }

  /**
   * Leaves a file alone for a while, after an attempt that broken infrastructure ended, and with it
   * all that lies in its folder: nothing newer goes before it.
   */
  public void postpone(Path file, Duration pause, String reason) {
    Instant until = clock.instant().plus(pause);
    paused.put(file.getParent(), until);
    postponeOne(file, until, reason);
  }

  private boolean paused(Path file, Instant time) {
    Instant until = paused.get(file.getParent());
    return until != null && time.isBefore(until);
  }

  private void postponeOne(Path file, Instant until, String reason) {
    Postponement postponed = new Postponement(until, reason);
    sightings.computeIfPresent(
        file, (f, s) -> new Sighting(s.size(), s.modified(), s.since(), Optional.of(postponed)));
  }

  /** What was broken when the file was last tried; empty if it was not tried or is not waiting. */
  public Optional<String> postponedBecause(Path file) {
    return Optional.ofNullable(sightings.get(file))
        .flatMap(Sighting::postponed)
        .filter(p -> p.until().isAfter(clock.instant()))
        .map(Postponement::reason);
  }

  /** Forgets a file that was taken, so that the next one of that name waits its own time. */
  public void forget(Path file) {
    sightings.remove(file);
  }

  /** A program that saves or checks a document may have locked it; then it is not ready. */
  private boolean unlocked(Path file) throws IOException {
    if (FileLocks.free(file)) {
      return true;
    }
    LOG.warn("{} is locked by another program, looked at again in {} s", file, PAUSE.toSeconds());
    postponeOne(file, clock.instant().plus(PAUSE), "another program has locked it");
    return false;
  }

  private Duration quietTime(Path file, Sighting sighting) {
    boolean decides = Decision.named(file.getFileName().toString()).isPresent();
    return sighting.size() == 0 && !decides ? forEmpty : quiet;
  }

  private boolean seen(Path file, BasicFileAttributes now, Instant time) {
    Sighting sighting =
        sightings.compute(
            file,
            (f, before) ->
                before != null && before.sameAs(now)
                    ? before
                    : new Sighting(
                        now.size(), now.lastModifiedTime().toInstant(), time, Optional.empty()));
    return !time.isBefore(sighting.since().plus(quietTime(file, sighting)))
        && sighting.postponed().map(p -> !time.isBefore(p.until())).orElse(true);
  }
}

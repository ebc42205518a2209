package io.qualityreport.route;

import io.qualityreport.intake.Inbox;
import io.qualityreport.intake.StableFileFilter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files of a server are fetched into the drop folders: those in a department's folder that
 * have not changed for a while on the pipeline's own clock, and whose name is free here. Links and
 * files of no department stay where they are; the administrator is told of each once. Thread-safe.
 */
public final class RemoteDrops implements GenericFileFilter<Object> {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteDrops.class);
  private static final int MOST_WATCHED = 10_000;

  private final Inbox inbox;
  private final Clock clock;
  private final Duration quiet;
  private final Map<String, Sighting> sightings = new Watched();
  private final Set<String> told = new HashSet<>();

  private record Sighting(long size, long modified, Instant since) {
    boolean sameAs(GenericFile<Object> now) {
      return size == now.getFileLength() && modified == now.getLastModified();
    }
  }

  /**
   * Makes the filter that routes name {@code #remoteDrops}.
   *
   * @param quiet how long a file must not have changed
   */
  public RemoteDrops(Inbox inbox, Clock clock, Duration quiet) {
    this.inbox = inbox;
    this.clock = clock;
    this.quiet = quiet;
  }

  @Override
  public synchronized boolean accept(GenericFile<Object> file) {
    Path local = inbox.root().resolve(file.getRelativeFilePath()).normalize();
    if (file.isDirectory()) {
      return inbox.folders().stream().anyMatch(f -> f.startsWith(local));
    }
    if (!StableFileFilter.ordinary(file.getFileNameOnly())) {
      return false;
    }
    if (!inbox.folders().contains(local.getParent())) {
      return refused(file, "expected a file in a department's folder");
    }
    if (file.getFile() instanceof SftpRemoteFile<?> remote
        && remote.getLongname().startsWith("l")) {
      return refused(file, "expected a file, found a link");
    }
    return stable(file) && !Files.exists(local, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean stable(GenericFile<Object> file) {
    Instant now = clock.instant();
    Sighting sighting =
        sightings.compute(
            file.getRelativeFilePath(),
            (name, before) ->
                before != null && before.sameAs(file)
                    ? before
                    : new Sighting(file.getFileLength(), file.getLastModified(), now));
    return !now.isBefore(sighting.since().plus(quiet));
  }

  private boolean refused(GenericFile<Object> file, String why) {
    if (told.add(file.getRelativeFilePath())) {
      LOG.warn(
          "file=\"{}\" state=not-fetched reason=\"{}\"",
          OutcomeLine.quoted(file.getRelativeFilePath()),
          why);
    }
    return false;
  }

  /** Forgets the files that were first seen longest ago. */
  private static final class Watched extends LinkedHashMap<String, Sighting> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Sighting> eldest) {
      return size() > MOST_WATCHED;
    }
  }
}

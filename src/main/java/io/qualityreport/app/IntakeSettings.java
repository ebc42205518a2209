package io.qualityreport.app;

import java.time.Duration;

/**
 * How drop folders are watched.
 *
 * @param poll how often they are looked at
 * @param quiet how long a file must not have changed before it is taken
 * @param held how long a file that was taken is held aside, in case somebody still writes into it
 */
record IntakeSettings(Duration poll, Duration quiet, Duration held) {
  private static final int QUIET_TIMES = 60;
  private static final long LEAST_PERIOD = 500;
  private static final long MOST_PERIOD = 60_000;

  static IntakeSettings read(SettingsReader reader) {
    Duration poll = reader.millis("qrp.intake.poll-millis", "1000", 1);
    Duration quiet = reader.millis("qrp.intake.quiet-millis", "2000", 0);
    long held = Math.min(3_600_000, QUIET_TIMES * quiet.toMillis());
    return new IntakeSettings(
        poll, quiet, reader.millis("qrp.intake.held-millis", String.valueOf(held), 0));
  }

  /** How often it is looked whether files that were taken can go. */
  Duration release() {
    return Duration.ofMillis(Math.max(LEAST_PERIOD, Math.min(MOST_PERIOD, held.toMillis() / 2)));
  }
}

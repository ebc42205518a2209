package io.qualityreport.app;

import java.time.Duration;

/**
 * How drop folders are watched.
 *
 * @param poll how often they are looked at
 * @param quiet how long a file must not have changed before it is taken
 */
record IntakeSettings(Duration poll, Duration quiet) {

  static IntakeSettings read(SettingsReader reader) {
    return new IntakeSettings(
        reader.millis("qrp.intake.poll-millis", "1000", 1),
        reader.millis("qrp.intake.quiet-millis", "2000", 0));
  }
}

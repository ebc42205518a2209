package io.qualityreport.architecture.planted.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/** Breaks a rule on purpose, in each way but the last, which is allowed. */
final class KnowsTheTime {
  private KnowsTheTime() {}

  @SuppressWarnings("JavaUtilDate") // planted: the rule must find it
  static List<Object> now(Clock clock) {
    return List.of(
        Instant.now(),
        LocalDate.now(ZoneOffset.UTC),
        System.currentTimeMillis(),
        Clock.systemUTC(),
        InstantSource.system(),
        new Date(),
        LocalDate.now(clock));
  }
}

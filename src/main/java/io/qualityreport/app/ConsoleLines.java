package io.qualityreport.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Lets through what stderr shows: warnings of everything, and of the program itself what its level
 * allows. Named by the logging configuration, which sets the level.
 */
public final class ConsoleLines extends Filter<ILoggingEvent> {
  private static final String OWN = "io.qualityreport.";
  private Level level = Level.WARN;

  /** Sets the least level of the program's own lines; {@code OFF} shows nothing of anything. */
  public void setLevel(String name) {
    level = Level.toLevel(name, Level.WARN);
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    boolean own = event.getLoggerName().startsWith(OWN);
    Level least = own || level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
    return event.getLevel().isGreaterOrEqual(least) ? FilterReply.NEUTRAL : FilterReply.DENY;
  }
}

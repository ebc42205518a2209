package io.qualityreport.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** The log files of an opened home; closing them leaves warnings on stderr only. */
final class HomeLogs implements AutoCloseable {
  private static final String HOME = "/logging/home.xml";
  private static final String NO_HOME = "/logback.xml";

  private HomeLogs() {}

  /**
   * Begins to log.
   *
   * @param folder where the log files are
   * @param zone zone of the times in the log
   * @param console least level that stderr shows
   */
  static HomeLogs open(Path folder, ZoneId zone, Level console) {
    LoggerContext context = context();
    context.reset();
    context.putProperty("logs", folder.toString());
    context.putProperty("zone", zone.getId());
    context.putProperty("console", console.toString());
    configure(context, HOME);
    return new HomeLogs();
  }

  @Override
  public void close() {
    LoggerContext context = context();
    context.reset();
    configure(context, NO_HOME);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  private static void configure(LoggerContext context, String resource) {
    URL file = Objects.requireNonNull(HomeLogs.class.getResource(resource), resource);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(file);
    } catch (JoranException e) {
      throw new IllegalStateException("cannot configure the log from " + file, e);
    }
  }
}

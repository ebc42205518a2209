package io.qualityreport.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.qualityreport.route.RouteInLog;

/**
 * Lets through what was logged inside a route whose id can be a file's name. Named by the logging
 * configuration.
 */
public final class RouteLines extends Filter<ILoggingEvent> {

  @Override
  public FilterReply decide(ILoggingEvent event) {
    String route = event.getMDCPropertyMap().getOrDefault(RouteInLog.KEY, "");
    return route.matches("[\\p{Alnum}_-]+") ? FilterReply.NEUTRAL : FilterReply.DENY;
  }
}

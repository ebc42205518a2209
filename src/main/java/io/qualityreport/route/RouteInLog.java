package io.qualityreport.route;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.MDC;

/** Puts the id of the route that a thread works for into what it logs, as {@link #KEY}. */
public final class RouteInLog implements RoutePolicyFactory {

  /** Key of the logging context. */
  public static final String KEY = "route";

  @Override
  public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
    return new Policy();
  }

  private static final class Policy extends RoutePolicySupport {
    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
      MDC.put(KEY, route.getId());
    }

    /** A route that another one called gives the name back to its caller. */
    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
      if (route.getId().equals(exchange.getFromRouteId())) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, exchange.getFromRouteId());
      }
    }
  }
}

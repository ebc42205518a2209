package io.qualityreport.route;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.quartz.Scheduler;

/**
 * The routes of the group {@code one-node} and the schedule, which only the leader starts; routes
 * that are switched off stay so.
 */
public final class LedRoutes implements RoutePolicyFactory, Leader.LedWork {
  private static final String GROUP = "one-node";

  private final QuartzComponent quartz;
  private final BiConsumer<String, String> ended;
  private final Set<String> routes = ConcurrentHashMap.newKeySet();

  /**
   * Makes them; to be made known to the context before its routes are.
   *
   * @param ended told the scheduler's name, as Camel made it up, and its new instance, as all
   *     others are known to have ended
   */
  public LedRoutes(QuartzComponent quartz, BiConsumer<String, String> ended) {
    this.quartz = quartz;
    this.ended = ended;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
    boolean led = route instanceof RouteDefinition r && GROUP.equals(r.getGroup());
    return led ? new Held() : new RoutePolicySupport() {};
  }

  /** Keeps a route from being started with the others. */
  private final class Held extends RoutePolicySupport {
    @Override
    public void onInit(Route route) {
      if (!Boolean.FALSE.equals(route.isAutoStartup())) {
        routes.add(route.getRouteId());
        route.setAutoStartup(false);
      }
    }
  }

  @Override
  public void lead() throws Exception {
    Scheduler scheduler = scheduler();
    ended.accept(scheduler.getSchedulerName(), scheduler.getSchedulerInstanceId());
    scheduler.start();
    scheduler.resumeAll();
    for (String route : routes) {
      quartz.getCamelContext().getRouteController().startRoute(route);
    }
  }

  /** One that was shut down cannot be started again. */
  private Scheduler scheduler() throws Exception {
    if (quartz.getScheduler() == null || quartz.getScheduler().isShutdown()) {
      quartz.setScheduler(null);
      quartz.stop();
      quartz.start();
    }
    return quartz.getScheduler();
  }

  @Override
  public boolean rests() throws Exception {
    quartz.getScheduler().standby();
    return quartz.getScheduler().getCurrentlyExecutingJobs().isEmpty();
  }

  @Override
  public void follow() throws Exception {
    for (String route : routes) {
      quartz.getCamelContext().getRouteController().stopRoute(route);
    }
    quartz.getScheduler().shutdown(false);
  }
}

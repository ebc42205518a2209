package io.qualityreport.app;

import io.qualityreport.intake.StableFileFilter;
import io.qualityreport.intake.TakenFiles;
import io.qualityreport.ops.SendReminders;
import io.qualityreport.ops.TakeIn;
import io.qualityreport.route.Leader;
import io.qualityreport.route.RoutedInbox;
import io.qualityreport.route.RoutedReminders;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running routes of an opened home. */
final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private final Main main;
  private final TakeIn takeIn;
  private final SendReminders reminders;
  private final Optional<Leader> leader;

  private Pipeline(Main main, TakeIn takeIn, Optional<Leader> leader) {
    this.main = main;
    this.takeIn = takeIn;
    this.leader = leader;
    this.reminders = new RoutedReminders(main.getCamelContext());
  }

  /**
   * Starts the home's routes.
   *
   * @param scheduled whether the schedule is kept: a command takes files in, it starts no night
   * @throws io.qualityreport.ops.OperationFailure if the route files or Camel's settings cannot be
   *     used
   */
  static Pipeline start(OpenHome home, boolean scheduled) {
    home.operations().expectations().record();
    home.turns().settle();
    home.inbox().folders().forEach(new TakenFiles(home.clock())::sweep);
    StableFileFilter filter = new StableFileFilter(home.clock(), home.settings().intake().quiet());
    Main main = new Main();
    // The program itself listens to SIGTERM: it stops the routes first and the warehouse last.
    main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    Wiring wiring = new Wiring(home, filter, scheduled);
    try {
      wiring.apply(main);
      main.start();
      wiring.leader().ifPresent(Leader::start);
      if (scheduled && !wiring.led()) {
        resume(main.getCamelContext());
      }
    } catch (Exception broken) {
      main.stop();
      throw StartFailure.of(home.home(), broken);
    }
    return new Pipeline(
        main,
        new RoutedInbox(main.getCamelContext(), filter, home.inbox().folders()),
        wiring.leader());
  }

  /**
   * Lets the stored schedule go on. Camel pauses it when a route stops and does not resume it when
   * the next process finds it again; what was missed meanwhile fires now, once.
   */
  private static void resume(CamelContext context) throws SchedulerException {
    context.getComponent("quartz", QuartzComponent.class).getScheduler().resumeAll();
  }

  CamelContext context() {
    return main.getCamelContext();
  }

  TakeIn takeIn() {
    return takeIn;
  }

  SendReminders reminders() {
    return reminders;
  }

  /** Stops taking files, after the one in hand. */
  @Override
  public void close() {
    leader.ifPresent(Leader::retire);
    main.stop();
    leader.ifPresent(Leader::close);
    LOG.info("routes are stopped");
  }
}

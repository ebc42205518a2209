package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.Queue;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz keeps its jobs in the warehouse. */
class QuartzStoreTest extends WarehouseTest {
  private static final JobKey NIGHTLY = JobKey.jobKey("nightly", "qrp");
  private static final Queue<Instant> FIRED = new ConcurrentLinkedQueue<>();

  /** Notes that it was fired. */
  @DisallowConcurrentExecution
  public static final class Nightly implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      FIRED.add(context.getScheduledFireTime().toInstant());
    }
  }

  @BeforeEach
  void forget() {
    FIRED.clear();
  }

  @Test
  void theStoreIsThatOfTheDatabase() {
    Properties properties = warehouse.quartzProperties("qrp");
    assertThat(properties)
        .containsEntry("org.quartz.scheduler.instanceName", "qrp")
        .containsEntry("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX")
        .containsEntry("org.quartz.jobStore.misfireThreshold", "60000")
        .containsEntry("org.quartz.threadPool.threadCount", "2")
        .containsEntry(
            "org.quartz.jobStore.driverDelegateClass",
            database == TestDatabase.H2
                ? "org.quartz.impl.jdbcjobstore.StdJDBCDelegate"
                : "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
  }

  @Test
  void aJobIsThereAgainAfterARestart() throws SchedulerException {
    Scheduler before = scheduler();
    before.addJob(job(), false);
    before.shutdown(true);
    reopen(datasets());

    Scheduler after = scheduler();
    assertThat(after.getJobDetail(NIGHTLY).getJobDataMap().getString("period")).isEqualTo("2023");
    after.shutdown(true);
  }

  @Test
  void nightsMissedWhileTheServiceWasDownAreMadeUpForOnce() throws Exception {
    Scheduler before = scheduler();
    before.scheduleJob(job(), daily(Instant.now().minus(Duration.ofDays(3))));
    before.shutdown(true);
    reopen(datasets());

    Scheduler after = scheduler();
    after.start();
    for (int i = 0; i < 300 && FIRED.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    TimeUnit.MILLISECONDS.sleep(500);
    Trigger trigger = after.getTriggersOfJob(NIGHTLY).get(0);
    assertThat(trigger.getNextFireTime()).isInTheFuture();
    after.shutdown(true);
    assertThat(FIRED).hasSize(1);
  }

  private Scheduler scheduler() throws SchedulerException {
    return new StdSchedulerFactory(warehouse.quartzProperties("qrp")).getScheduler();
  }

  private static JobDetail job() {
    return JobBuilder.newJob(Nightly.class)
        .withIdentity(NIGHTLY)
        .usingJobData("period", "2023")
        .storeDurably()
        .build();
  }

  /** A trigger of each day at an hour that is not soon, whose first days are past. */
  private static Trigger daily(Instant from) {
    int hour = Instant.now().plus(Duration.ofHours(12)).atZone(java.time.ZoneOffset.UTC).getHour();
    return TriggerBuilder.newTrigger()
        .withIdentity("nightly", "qrp")
        .startAt(Date.from(from))
        .withSchedule(
            CronScheduleBuilder.dailyAtHourAndMinute(hour, 0)
                .inTimeZone(TimeZone.getTimeZone("UTC"))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }
}

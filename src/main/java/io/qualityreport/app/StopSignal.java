package io.qualityreport.app;

import io.qualityreport.cli.ExitCode;
import java.util.concurrent.CountDownLatch;

/**
 * Waits for SIGTERM or Ctrl-C, and holds the end of the process back until everything is put away;
 * the process then ends with {@link ExitCode#DONE}, as it did what it was told.
 */
final class StopSignal implements AutoCloseable {
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::hold, "stop-signal");

  private StopSignal() {}

  static StopSignal register() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Waits until the process is told to stop, or this thread is interrupted. */
  void await() {
    try {
      told.await();
    } catch (InterruptedException toldByItsOwner) {
      // whoever interrupts wants the service stopped, and cleanly: the flag would disturb that
    }
  }

  /** Says that everything is put away. */
  @Override
  public void close() {
    done.countDown();
    if (told.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void hold() {
    told.countDown();
    try {
      done.await();
      Runtime.getRuntime().halt(ExitCode.DONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.qualityreport.app;

import io.qualityreport.console.ServiceAddress;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Message;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Lets a process into a home: by its lock, or through the service that has the lock. */
final class HomeDoor {
  private static final int PATIENCE_SECONDS = 30;
  private static final int TRIES_A_SECOND = 5;
  private final Home home;
  private final NodeFolder folder;

  HomeDoor(Home home, NodeFolder folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * Goes in as soon as either way is open; another command may hold the lock for a while.
   *
   * @param inside what is done with the lock
   * @param service what is done through a running service; empty if it does not answer
   * @return exit code
   * @throws OperationFailure if neither way opens
   */
  int enter(ToIntFunction<HomeLock> inside, Function<ServiceAddress, OptionalInt> service) {
    for (int i = 0; i < PATIENCE_SECONDS * TRIES_A_SECOND; i++) {
      Optional<HomeLock> lock = HomeLock.acquire(folder.path());
      if (lock.isPresent()) {
        return inside.applyAsInt(lock.get());
      }
      OptionalInt answer = running().map(service).orElseGet(OptionalInt::empty);
      if (answer.isPresent()) {
        return answer.getAsInt();
      }
      LockSupport.parkNanos(1_000_000_000L / TRIES_A_SECOND);
    }
    throw new OperationFailure(
        Message.of(
            "app.home-busy",
            "home",
            home.root(),
            "holder",
            HomeLock.holder(folder.path()),
            "seconds",
            PATIENCE_SECONDS));
  }

  /** The service that holds the lock; an address that an earlier one left behind is not one. */
  private Optional<ServiceAddress> running() {
    return ServiceAddress.read(folder.address())
        .filter(a -> String.valueOf(a.pid()).equals(HomeLock.holder(folder.path())));
  }
}

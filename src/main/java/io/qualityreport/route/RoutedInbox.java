package io.qualityreport.route;

import io.qualityreport.intake.DropFolder;
import io.qualityreport.intake.StableFileFilter;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.TakeIn;
import io.qualityreport.text.Message;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.file.FileEndpoint;

/** Watches the running routes empty the drop folders. Thread-safe. */
public final class RoutedInbox implements TakeIn {
  private static final long GLANCE_NANOS = 50_000_000;
  private final CamelContext context;
  private final StableFileFilter filter;
  private final List<Path> folders;

  /**
   * Makes the watch.
   *
   * @param context the running routes
   * @param folders the departments' drop folders
   */
  public RoutedInbox(CamelContext context, StableFileFilter filter, Collection<Path> folders) {
    this.context = context;
    this.filter = filter;
    this.folders = List.copyOf(folders);
  }

  @Override
  public void takeAll(Consumer<Path> taken) {
    Set<Path> watched = watched();
    Set<Path> waiting = new LinkedHashSet<>();
    for (Path folder : folders) {
      List<Path> files = DropFolder.candidates(folder);
      if (!files.isEmpty() && !watched.contains(folder)) {
        throw new OperationFailure(
            Message.of("intake.no-route", "folder", folder, "files", files.size()));
      }
      waiting.addAll(files);
    }
    while (!waiting.isEmpty()) {
      waiting.removeIf(file -> left(file, taken));
      waiting.forEach(this::refusePostponed);
      LockSupport.parkNanos(GLANCE_NANOS);
      if (Thread.currentThread().isInterrupted()) {
        throw new OperationFailure(Message.of("intake.interrupted", "files", waiting.size()));
      }
    }
  }

  private static boolean left(Path file, Consumer<Path> taken) {
    boolean left = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (left) {
      taken.accept(file);
    }
    return left;
  }

  private void refusePostponed(Path file) {
    filter
        .postponedBecause(file)
        .ifPresent(
            reason -> {
              throw new OperationFailure(
                  Message.of("intake.postponed", "file", file, "reason", reason));
            });
  }

  /** The folders that some started route looks into. */
  private Set<Path> watched() {
    return context.getRoutes().stream()
        .filter(r -> context.getRouteController().getRouteStatus(r.getId()).isStarted())
        .map(Route::getEndpoint)
        .filter(FileEndpoint.class::isInstance)
        .map(e -> ((FileEndpoint) e).getFile().toPath().toAbsolutePath().normalize())
        .collect(Collectors.toSet());
  }
}

package io.qualityreport.app;

import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Message;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.PropertyBindingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an administrator why routes could not be started: which file, and what is wrong in it. */
final class StartFailure {
  private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);
  private static final int LONGEST = 1_000;

  private StartFailure() {}

  /** The failure to report for what Camel threw. */
  static OperationFailure of(Home home, Exception broken) {
    Optional<OperationFailure> own = cause(broken, OperationFailure.class);
    if (own.isPresent()) {
      return own.get();
    }
    LOG.error("routes could not be started", broken);
    boolean setting =
        cause(broken, PropertyBindingException.class)
            .filter(e -> String.valueOf(e.getMessage()).contains("camel."))
            .isPresent();
    return new OperationFailure(
        setting
            ? Message.of("app.camel-setting", "file", home.settings(), "reason", reason(broken))
            : Message.of("app.routes-broken", "folder", home.routes(), "reason", reason(broken)));
  }

  /** What is said on the way to the root cause, each once, on one line. */
  private static String reason(Exception broken) {
    String said =
        causes(broken)
            .map(e -> String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip())
            .distinct()
            .collect(Collectors.joining(" / "));
    return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, e -> e != null, Throwable::getCause).limit(20);
  }
}

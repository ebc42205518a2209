package io.qualityreport.route;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Tells the {@link StableFiles} when a route begins a look into its folder: routes of drop folders
 * name it as their {@code pollStrategy}. Thread-safe.
 */
public final class Looks extends DefaultPollingConsumerPollStrategy {
  private final StableFiles files;

  /** Makes the strategy that routes name {@code #looks}. */
  public Looks(StableFiles files) {
    this.files = files;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    if (endpoint instanceof FileEndpoint file) {
      files.look(file.getFile().toPath().toAbsolutePath().normalize());
    }
    return super.begin(consumer, endpoint);
  }
}

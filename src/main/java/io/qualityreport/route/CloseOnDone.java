package io.qualityreport.route;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened for an exchange once the exchange is over, however it ended. */
final class CloseOnDone extends SynchronizationAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(CloseOnDone.class);
  private final AutoCloseable opened;

  CloseOnDone(AutoCloseable opened) {
    this.opened = opened;
  }

  @Override
  public void onDone(Exchange exchange) {
    try {
      opened.close();
    } catch (Exception e) {
      LOG.warn("{} could not be closed", opened, e);
    }
  }
}

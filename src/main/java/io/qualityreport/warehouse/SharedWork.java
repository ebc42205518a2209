package io.qualityreport.warehouse;

/** Leases that the warehouse gives back when it is closed. */
interface SharedWork extends Leases, AutoCloseable {

  @Override
  void close();
}

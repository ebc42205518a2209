package io.qualityreport.cli;

/** A file of the sample year. */
public interface SampleFile {

  /** The name that its department drops it under. */
  String name();

  /** The department's id. */
  String department();

  /** Puts it into the department's drop folder. */
  void drop();
}

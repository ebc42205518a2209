package io.qualityreport.ops;

/** Takes in what lies in the drop folders, through the routes. */
@FunctionalInterface
public interface TakeIn {

  /**
   * Waits until every file that lies in a drop folder now was taken in.
   *
   * @throws IllegalStateException if some file could not be taken in because of broken
   *     infrastructure; the message names it
   */
  void takeAll();
}

package io.qualityreport.ops;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes in what lies in the drop folders, through the routes. */
@FunctionalInterface
public interface TakeIn {

  /**
   * Waits until every file that lies in a drop folder now was taken in.
   *
   * @param taken told each file that was
   * @throws OperationFailure if some file could not be taken in: broken infrastructure stopped it,
   *     or no route looks into its folder
   */
  void takeAll(Consumer<Path> taken);
}

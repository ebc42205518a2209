package io.qualityreport.measure;

/**
 * What gets one value: a figure, or one group of it.
 *
 * @param figure the figure
 * @param group the group, {@link Group#WHOLE} for the figure itself
 */
record Target(Figure figure, Group group) {

  /** A figure as a whole. */
  static Target whole(Figure figure) {
    return new Target(figure, Group.WHOLE);
  }

  /** Whether it is measured over rows, not stated in one. */
  boolean measured() {
    return figure.definition() instanceof Figure.Measured;
  }

  /** The id of its value. */
  String id() {
    return group.name().isEmpty() ? figure.id() : figure.id() + "/" + group.name();
  }
}

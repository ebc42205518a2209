package io.qualityreport.reconcile;

import io.qualityreport.measure.Figures;
import java.util.List;

/** A declared check over figures. */
public interface Check {

  /** Its id. */
  String id();

  /** The figures it reads. */
  List<String> figures();

  /** What it finds, nothing where it holds or a figure that it needs has no value. */
  List<Finding> run(Figures figures);

  /** The same beside the sentences that departments send, for a check that reads them. */
  default List<Finding> run(Figures figures, Narrative narrative) {
    return run(figures);
  }
}

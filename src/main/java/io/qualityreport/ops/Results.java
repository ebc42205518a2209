package io.qualityreport.ops;

import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.StoredFigure;
import io.qualityreport.warehouse.StoredFinding;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.util.List;
import java.util.Optional;

/** What the warehouse knows: submissions, runs, and the newest run's figures and findings. */
public final class Results {
  private final Warehouse warehouse;
  private final Regions regions;

  /** Makes the queries. */
  public Results(Warehouse warehouse, Regions regions) {
    this.warehouse = warehouse;
    this.regions = regions;
  }

  /** The newest complete run of a region and period. */
  public Optional<Run> newestRun(Region region, String period) {
    return warehouse.runs().newestComplete(region.code(), period);
  }

  /** The figures of a run. */
  public List<StoredFigure> figures(Run run) {
    return warehouse.runs().figures(run.id());
  }

  /** The findings of a run. */
  public List<StoredFinding> findings(Run run) {
    return warehouse.runs().findings(run.id());
  }

  /** All submissions, oldest first; only those that touch a period if one is given. */
  public List<Submission> submissions(Optional<String> period) {
    return warehouse.submissions().list(period);
  }

  /** As {@link #submissions(Optional)}, those that a region's report is made of. */
  public List<Submission> submissions(Region region, Optional<String> period) {
    List<String> counties = regions.codesBehind(region);
    return submissions(period).stream()
        .filter(s -> counties.contains(s.arrival().region()))
        .toList();
  }

  /** All runs, oldest first; only those of a period if one is given. */
  public List<Run> runs(Optional<String> period) {
    return warehouse.runs().list(period);
  }

  /** All runs of a region, oldest first; only those of a period if one is given. */
  public List<Run> runs(Region region, Optional<String> period) {
    return runs(period).stream().filter(r -> r.reading().region().equals(region.code())).toList();
  }
}

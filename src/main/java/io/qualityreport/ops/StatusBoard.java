package io.qualityreport.ops;

import io.qualityreport.contract.Department;
import io.qualityreport.intake.DropFolder;
import io.qualityreport.intake.Inbox;
import io.qualityreport.intake.Untaken;
import io.qualityreport.warehouse.NodeState;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of the whole at a glance, for ops. */
public final class StatusBoard {
  private final Regions regions;
  private final Inbox inbox;
  private final Catalog catalog;
  private final Warehouse warehouse;

  /** Makes the board. */
  public StatusBoard(Regions regions, Inbox inbox, Catalog catalog, Warehouse warehouse) {
    this.regions = regions;
    this.inbox = inbox;
    this.catalog = catalog;
    this.warehouse = warehouse;
  }

  /**
   * The state now.
   *
   * @param loads number of the newest load
   * @param states how many submissions ended in each state
   * @param toConfirm submissions that wait until somebody confirms them, oldest first
   * @param departments one for each department of each county
   * @param lastRun the newest run, complete or not
   */
  public record Status(
      long loads,
      Map<SubmissionState, Long> states,
      List<Submission> toConfirm,
      List<DepartmentStatus> departments,
      Optional<Run> lastRun) {

    /** Copies the collections. */
    public Status {
      states = Map.copyOf(states);
      toConfirm = List.copyOf(toConfirm);
      departments = List.copyOf(departments);
    }
  }

  /**
   * One department.
   *
   * @param county whose department
   * @param department the department
   * @param waiting files in its drop folder
   * @param submissions how many sheets it sent so far
   * @param newest its newest submission
   */
  public record DepartmentStatus(
      Region county,
      Department department,
      int waiting,
      long submissions,
      Optional<Submission> newest) {}

  /** Looks at folders and ledger. */
  public Status now() {
    List<Submission> all = warehouse.submissions().list(Optional.empty());
    Map<SubmissionState, Long> states = new EnumMap<>(SubmissionState.class);
    all.forEach(s -> states.merge(s.state(), 1L, Long::sum));
    List<DepartmentStatus> departments = new ArrayList<>();
    for (Region county : regions.counties()) {
      for (Department department : catalog.contracts().departments()) {
        departments.add(department(county, department, all));
      }
    }
    List<Run> runs = warehouse.runs().list(Optional.empty());
    return new Status(
        warehouse.submissions().newestLoad(),
        states,
        all.stream().filter(s -> s.state() == SubmissionState.WAITING).toList(),
        departments,
        runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1)));
  }

  /** The processes that share the warehouse; none on an embedded database. */
  public List<NodeState> nodes() {
    return warehouse.leases().nodes();
  }

  /** What lies in the inbox and nobody takes in, because of where or what it is. */
  public List<Untaken> untaken() {
    return inbox.untaken();
  }

  private DepartmentStatus department(Region county, Department department, List<Submission> all) {
    List<Submission> own =
        all.stream()
            .filter(s -> s.arrival().region().equals(county.code()))
            .filter(s -> s.arrival().department().equals(department.id()))
            .toList();
    return new DepartmentStatus(
        county,
        department,
        DropFolder.candidates(inbox.folder(county.code(), department.id())).size(),
        own.size(),
        own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1)));
  }
}

package io.qualityreport.report;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.reconcile.NarrativeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sections of the report in order, {@code report/report.yaml}.
 *
 * @param title title of the report, with {@code {year}} and, if wanted, {@code {region}}
 * @param sections the sections
 * @param byCounty ids of the figures that a roll-up shows county by county
 */
public record ReportPlan(String title, List<Section> sections, List<String> byCounty) {

  /** Copies the lists. */
  public ReportPlan {
    sections = List.copyOf(sections);
    byCounty = List.copyOf(byCounty);
  }

  /** A plan that shows nothing county by county. */
  ReportPlan(String title, List<Section> sections) {
    this(title, sections, List.of());
  }

  /**
   * Loads the plan and checks that every section has a department and its template, that templates
   * ask for known figures of their section only and write no number of their own, and that
   * departments can send sentences to each section.
   *
   * @throws io.qualityreport.contract.CatalogException at the first declaration that cannot be used
   */
  public static ReportPlan load(CatalogFiles files, Contracts contracts, FigureCatalog figures) {
    ReportPlan plan = new PlanLoader(files, Labels.of(contracts), figures.figures()).load();
    new NarrativeReader(contracts)
        .check(plan.sections().stream().collect(Collectors.toMap(Section::id, Section::title)));
    return plan;
  }

  /** The title with year and region filled in. */
  String titled(String region, String year) {
    return title.replace("{year}", year).replace("{region}", region);
  }

  /** Whether a figure belongs to a section, both by id. */
  public boolean owns(String sectionId, String figureId) {
    return sections.stream().anyMatch(s -> s.id().equals(sectionId) && s.owns(figureId));
  }

  /**
   * A section.
   *
   * @param id such as {@code special-equipment}; its template is {@code
   *     report/sections/<id>.md.peb}
   * @param title Chinese heading
   * @param department who answers for it
   * @param figures prefixes of the figure ids that belong to it
   * @param display what else it may show
   */
  public record Section(
      String id, String title, String department, List<String> figures, Display display) {

    /** Copies the prefixes. */
    public Section {
      figures = List.copyOf(figures);
    }

    /** A section that shows its own figures only. */
    Section(String id, String title, String department, List<String> figures) {
      this(id, title, department, figures, Display.NONE);
    }

    /** Whether a figure belongs to the section. */
    boolean owns(String figureId) {
      return figures.stream().anyMatch(figureId::startsWith);
    }

    /** Whether its template may print a figure: its own, or one that it quotes. */
    boolean mayPrint(String figureId) {
      return owns(figureId) || display.quotes().contains(figureId);
    }

    /** The template's path in the catalog. */
    String template() {
      return "report/sections/" + id + ".md.peb";
    }
  }

  /**
   * What a section shows beside its own figures.
   *
   * @param quotes ids of figures of other sections
   * @param rows of which figures it lists the rows, by id, with the fields of a row that it names
   * @param charts the charts that it may show
   */
  record Display(List<String> quotes, Map<String, List<String>> rows, List<ChartPlan> charts) {
    /** Nothing. */
    static final Display NONE = new Display(List.of(), Map.of(), List.of());

    /** Copies the collections. */
    public Display {
      quotes = List.copyOf(quotes);
      rows = Map.copyOf(rows);
      charts = List.copyOf(charts);
    }

    /** The chart of that id. */
    Optional<ChartPlan> chart(String id) {
      return charts.stream().filter(c -> c.id().equals(id)).findFirst();
    }
  }
}

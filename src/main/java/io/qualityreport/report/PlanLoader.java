package io.qualityreport.report;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.measure.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the plan strictly; every problem names the file and the key. */
final class PlanLoader {
  private static final String FILE = "report/report.yaml";

  private final CatalogFiles files;
  private final Labels labels;
  private final Map<String, Figure> figures;
  private final Templates templates = new Templates();

  PlanLoader(CatalogFiles files, Labels labels, List<Figure> figures) {
    this.files = files;
    this.labels = labels;
    this.figures = figures.stream().collect(Collectors.toMap(Figure::id, f -> f));
  }

  /** The file's shape; anything may be absent. */
  private record PlanFile(String title, List<String> byCounty, List<SectionFile> sections) {}

  /** A section's shape in the file; anything may be absent. */
  private record SectionFile(
      String id,
      String title,
      String department,
      List<String> figures,
      List<String> quotes,
      Map<String, List<String>> rows,
      List<DisplayReader.ChartFile> charts) {}

  ReportPlan load() {
    PlanFile plan = files.yaml(FILE, new TypeReference<PlanFile>() {});
    require(plan.title() != null && plan.title().contains("{year}"), "title", TITLE, plan.title());
    require(!orEmpty(plan.sections()).isEmpty(), "sections", SECTIONS, plan.sections());
    List<ReportPlan.Section> sections = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (SectionFile section : plan.sections()) {
      String key = "sections[" + sections.size() + "]";
      sections.add(section(key, section));
      require(ids.add(section.id()), key + ".id", "an id that no other section has", section.id());
    }
    List<String> byCounty = orEmpty(plan.byCounty());
    for (int i = 0; i < byCounty.size(); i++) {
      String id = byCounty.get(i);
      boolean printed = figures.containsKey(id) && sections.stream().anyMatch(s -> s.owns(id));
      require(printed, "byCounty[" + i + "]", PRINTED, id);
    }
    return new ReportPlan(plan.title(), sections, byCounty);
  }

  private static final String TITLE = "a title with {year} in it, such as '{region}{year}年质量分析报告'";
  private static final String SECTIONS = "at least one section";
  private static final String PRINTED = "the id of a declared figure of some section";
  private static final String ID = "lower-case letters, digits and hyphens, a letter first";
  private static final String PREFIX =
      "the beginning of a declared figure's id, such as equipment.";

  private ReportPlan.Section section(String key, SectionFile s) {
    require(
        s.id() != null && s.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), key + ".id", ID, s.id());
    require(s.title() != null && !s.title().isBlank(), key + ".title", "a heading", s.title());
    require(
        s.department() != null && labels.departments().containsKey(s.department()),
        key + ".department",
        "a department of departments.yaml",
        s.department());
    require(!orEmpty(s.figures()).isEmpty(), key + ".figures", PREFIX, s.figures());
    for (int i = 0; i < s.figures().size(); i++) {
      String prefix = s.figures().get(i);
      boolean begins =
          prefix != null && figures.keySet().stream().anyMatch(f -> f.startsWith(prefix));
      require(begins, key + ".figures[" + i + "]", PREFIX, prefix);
    }
    ReportPlan.Section section =
        new ReportPlan.Section(
            s.id(), s.title().strip(), s.department(), s.figures(), display(key, s));
    checkTemplate(section);
    return section;
  }

  private ReportPlan.Display display(String key, SectionFile s) {
    DisplayReader reader = new DisplayReader(key, figures, labels);
    return new ReportPlan.Display(
        reader.quotes(orEmpty(s.quotes())),
        reader.rows(s.rows() == null ? Map.of() : s.rows()),
        reader.charts(orEmpty(s.charts())));
  }

  private void checkTemplate(ReportPlan.Section section) {
    String text = files.text(section.template());
    new TemplateLint(templates, section, figures.keySet())
        .problems(text).stream()
            .findFirst()
            .ifPresent(
                p -> {
                  throw new CatalogException(section.template(), "line " + p.line(), p.what());
                });
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  static void require(boolean holds, String key, String expected, Object found) {
    if (!holds) {
      throw new CatalogException(
          FILE, key, "expected " + expected + "; found " + (found == null ? "nothing" : found));
    }
  }
}

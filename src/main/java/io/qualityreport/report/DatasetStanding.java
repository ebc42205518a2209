package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.completeness.Expectation;
import io.qualityreport.completeness.Progress;
import io.qualityreport.completeness.Standing;
import io.qualityreport.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Parts of one dataset of one department that stand alike; at least one, in order.
 *
 * @param region division code of the county
 * @param progress how far each of them has come
 * @param parts the parts
 */
record DatasetStanding(String region, Progress progress, List<Expectation> parts) {

  DatasetStanding {
    parts = List.copyOf(parts);
  }

  private record Key(String region, String department, String dataset, Progress progress) {}

  /** The standings put together, in their order. */
  static List<DatasetStanding> of(Collection<Standing> standings) {
    Map<Key, List<Expectation>> together = new LinkedHashMap<>();
    for (Standing s : standings) {
      Expectation e = s.expectation();
      together
          .computeIfAbsent(
              new Key(s.region(), e.department(), e.dataset(), s.progress()),
              k -> new ArrayList<>())
          .add(e);
    }
    return together.entrySet().stream()
        .map(g -> new DatasetStanding(g.getKey().region(), g.getKey().progress(), g.getValue()))
        .toList();
  }

  String department() {
    return parts.get(0).department();
  }

  String dataset() {
    return parts.get(0).dataset();
  }

  /** The dataset's title with the parts, such as 《强制免疫》（春防）. */
  String name(Labels labels) {
    String titles =
        parts.stream()
            .flatMap(e -> e.part().title().stream())
            .map(title -> title.in(Language.ZH))
            .collect(Collectors.joining(say("comma")));
    String title = labels.dataset(dataset());
    return titles.isEmpty()
        ? say("gap-name", "dataset", title)
        : say("gap-name-parts", "dataset", title, "parts", titles);
  }

  /** By when it was or is to come, and since when it is overdue. */
  String timing() {
    String key = progress == Progress.OVERDUE ? "gap-overdue" : "gap-open";
    return say(
        parts.size() == 1 ? key : key + "-many", "due", Words.date(earliest()), "since", since());
  }

  /** The last day in time; of several parts the earliest. */
  String due() {
    String day = Words.date(earliest());
    return parts.size() == 1 ? day : say("gap-earliest", "day", day);
  }

  /** The first day overdue. */
  String since() {
    return Words.date(earliest().plusDays(1));
  }

  private LocalDate earliest() {
    return parts.get(0).due();
  }
}

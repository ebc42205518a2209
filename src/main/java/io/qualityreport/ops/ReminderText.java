package io.qualityreport.ops;

import io.qualityreport.completeness.Expectation;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import io.qualityreport.intake.DropFolder;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a department reads in its reminder: what is overdue, since when, and what to do. */
final class ReminderText {
  private static final Language LANGUAGE = Language.ZH;

  private final Catalog catalog;

  ReminderText(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The text, its lines ending in a line feed; nothing in it changes while the same is overdue. */
  String of(Department department, List<Overdue> overdue) {
    List<String> text = new ArrayList<>();
    text.add(say("completeness.reminder-head", "department", department.title()));
    for (int i = 0; i < overdue.size(); i++) {
      item(text, i + 1, overdue.get(i));
    }
    text.add(say("completeness.reminder-send", "forms", DropFolder.FORMS));
    List<DatasetContract> datasets =
        overdue.stream().map(Overdue::dataset).distinct().map(this::dataset).toList();
    for (DatasetContract dataset : datasets) {
      text.add(
          say(
              "completeness.reminder-template",
              "dataset",
              dataset.name(),
              "title",
              dataset.title()));
    }
    text.add(say("completeness.reminder-nil", "forms", DropFolder.FORMS));
    for (DatasetContract dataset : datasets) {
      text.add(say("completeness.reminder-nil-row", "title", dataset.title()));
    }
    text.add(say("completeness.reminder-nil-name", "period", overdue.get(0).period()));
    text.add(say("completeness.reminder-foot"));
    return String.join("\n", text) + "\n";
  }

  private void item(List<String> text, int number, Overdue overdue) {
    text.add(
        say(
            "completeness.reminder-item",
            "number",
            number,
            "item",
            item(overdue),
            "due",
            date(overdue.dueOn()),
            "since",
            date(overdue.dueOn().plusDays(1))));
    overdue
        .refused()
        .ifPresent(
            file ->
                text.add(
                    say(
                        "completeness.reminder-refused",
                        "file",
                        oneLine(file),
                        "receipts",
                        DropFolder.RECEIPTS)));
  }

  private String item(Overdue overdue) {
    String title = dataset(overdue.dataset()).title();
    return catalog.calendar().of(overdue.period()).stream()
        .filter(e -> same(e, overdue))
        .flatMap(e -> e.part().title().stream())
        .map(
            part ->
                say(
                    "completeness.item-part",
                    "dataset",
                    title,
                    "period",
                    overdue.period(),
                    "part",
                    part.in(LANGUAGE)))
        .findFirst()
        .orElseGet(() -> say("completeness.item", "dataset", title, "period", overdue.period()));
  }

  private static boolean same(Expectation expectation, Overdue overdue) {
    return expectation.department().equals(overdue.department())
        && expectation.dataset().equals(overdue.dataset())
        && expectation.part().id().equals(overdue.part());
  }

  private DatasetContract dataset(String name) {
    return catalog.contracts().dataset(name).orElseThrow();
  }

  private static String date(LocalDate day) {
    return say(
        "completeness.date",
        "year",
        day.getYear(),
        "month",
        day.getMonthValue(),
        "day",
        day.getDayOfMonth());
  }

  /** A file's name that cannot begin a line of its own. */
  private static String oneLine(String name) {
    return name.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }

  private static String say(String key, Object... namesAndValues) {
    return Message.of(key, namesAndValues).in(LANGUAGE);
  }
}

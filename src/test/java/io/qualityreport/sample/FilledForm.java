package io.qualityreport.sample;

import java.util.List;

/**
 * A form filled in.
 *
 * @param form the form
 * @param rows its rows: numbers, texts, dates and {@link FormSheet.Merged}
 */
record FilledForm(FormSheet form, List<List<Object>> rows) {

  /** Copies the rows. */
  FilledForm {
    rows = rows.stream().map(List::copyOf).toList();
  }
}

package io.qualityreport.contract;

import io.qualityreport.text.Message;
import java.util.Optional;

/**
 * Why a cell has no value that the contract allows.
 *
 * @param rule what was broken
 * @param message what was expected, what was found, what to do
 */
record CellProblem(String rule, Message message) {

  /** A problem whose message shows nothing but the cell. */
  static CellProblem of(String rule, String key, Object cell) {
    return new CellProblem(rule, Message.of(key, "found", Shown.cell(cell)));
  }

  /** The violation of a row. */
  Violation in(long sourceRow, Field field, Object cell) {
    return new Violation(sourceRow, Optional.of(field.name()), rule, Shown.cell(cell), message);
  }
}

package io.qualityreport.contract;

import io.qualityreport.text.Message;
import java.util.Optional;

/**
 * One thing wrong with one row, the language still open.
 *
 * @param sourceRow row in the sheet, from 1, as a spreadsheet shows it
 * @param field the field, empty where the row as a whole is wrong
 * @param rule what was broken, such as {@code required}, {@code type}, {@code uscc}, {@code code},
 *     {@code check:valid-after-verified}
 * @param found the cell's text as sent, at most 200 characters
 * @param message what was expected, what was found, what to do
 */
public record Violation(
    long sourceRow, Optional<String> field, String rule, String found, Message message) {}

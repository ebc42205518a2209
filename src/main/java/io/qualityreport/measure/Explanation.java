package io.qualityreport.measure;

import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where a figure comes from: formula, inputs, and the rows and cells behind it.
 *
 * @param value the figure as computed by the scan
 * @param formula the definition in words
 * @param inputs explanations of the figures it is computed from, empty for a measure
 * @param sources the submissions with rows behind it
 * @param rows the contributing rows in order, at most the asked number; empty for arithmetic
 * @param totalRows how many rows contribute
 * @param recomputed the value computed again from the rows themselves, not by the scan
 */
public record Explanation(
    FigureValue value,
    Message formula,
    List<Explanation> inputs,
    List<Source> sources,
    List<ExplainedRow> rows,
    long totalRows,
    Optional<BigDecimal> recomputed) {

  /** Copies the lists. */
  public Explanation {
    inputs = List.copyOf(inputs);
    sources = List.copyOf(sources);
    rows = List.copyOf(rows);
  }

  /**
   * A submission behind a figure.
   *
   * @param submissionId its number
   * @param region division code of the county that sent it
   * @param department who sent it
   * @param file file name
   * @param sha256 hash of the file
   * @param sheet sheet name, empty for a text file
   * @param rows how many of its rows contribute
   */
  public record Source(
      long submissionId,
      String region,
      String department,
      String file,
      String sha256,
      String sheet,
      long rows) {}

  /**
   * A contributing row.
   *
   * @param submissionId its submission
   * @param sourceRow its row, from 1
   * @param cells the cells that the figure read
   */
  public record ExplainedRow(long submissionId, long sourceRow, List<Cell> cells) {

    /** Copies the cells. */
    public ExplainedRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell that the figure read.
   *
   * @param address such as {@code F52}; empty where the sheet has no such column
   * @param field field name
   * @param title field title
   * @param value the normalized value, masked where personal, empty where missing
   */
  public record Cell(String address, String field, String title, String value) {}
}

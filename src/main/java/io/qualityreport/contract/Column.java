package io.qualityreport.contract;

import io.qualityreport.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * One field compiled for reading.
 *
 * @param field what is declared
 * @param reader reads its cells
 */
record Column(Field field, CellReader reader) {
  private static final CellProblem EMPTY =
      new CellProblem("required", Message.of("contract.required"));

  /** Compiles a field of a contract. */
  static Column of(Field field, DatasetContract contract) {
    return new Column(field, reader(field, contract));
  }

  private static CellReader reader(Field field, DatasetContract contract) {
    MissingValues missing = new MissingValues(contract.missingValues());
    return switch (field.type()) {
      case STRING -> textReader(field, contract.primaryKey(), missing);
      case INTEGER, NUMBER -> new NumberReader(field, missing, bounded(field, contract));
      case DATE -> new DateReader(missing);
      case BOOLEAN -> new BooleanReader(missing);
    };
  }

  private static boolean bounded(Field field, DatasetContract contract) {
    return contract.fields().stream().anyMatch(f -> f.boundOf().equals(Optional.of(field.name())));
  }

  private static CellReader textReader(Field field, List<String> key, MissingValues missing) {
    if (field.codes().isPresent()) {
      return new CodeReader(field.codes().get(), missing);
    }
    boolean identifier =
        field.format().isPresent()
            || field.constraints().pattern().isPresent()
            || field.constraints().unique()
            || key.contains(field.name());
    return identifier && field.constraints().allowed().isEmpty()
        ? new IdentifierReader(field, missing)
        : new TextReader(field, missing);
  }

  /** The value, {@link CellReader#MISSING}, or a {@link CellProblem}. */
  Object read(Object cell) {
    if (cell instanceof String text && ExampleRow.marks(text)) {
      return CellProblem.of("example", "contract.example-left", cell);
    }
    Object read = reader.read(cell);
    if (read instanceof CellProblem problem && field.type() != FieldType.DATE) {
      return DateText.shownBy(cell)
          ? CellProblem.of(problem.rule(), "contract.looks-like-date", cell)
          : problem;
    }
    return read == CellReader.MISSING && field.constraints().required() ? EMPTY : read;
  }
}

package io.qualityreport.suite;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One file of the intake suite and what has to become of it.
 *
 * @param id names it among all cases
 * @param reason why it is there
 * @param department who drops it
 * @param file its name as dropped
 * @param content how its bytes are made
 * @param before files that were dropped into the same home earlier, in order
 * @param state what becomes of each of its sheets; {@code alert} where no receipt is possible and
 *     an administrator is told; {@code ignored} where nothing is to happen
 * @param line the first line of its receipt, or what an administrator is told
 */
public record SuiteCase(
    String id,
    String reason,
    String department,
    String file,
    Content content,
    List<Earlier> before,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> state,
    String line) {

  /** Checks that nothing is missing. */
  public SuiteCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, id + ": reason");
    Objects.requireNonNull(department, id + ": department");
    Objects.requireNonNull(file, id + ": file");
    Objects.requireNonNull(content, id + ": content");
    Objects.requireNonNull(line, id + ": line");
    before = before == null ? List.of() : List.copyOf(before);
    state = List.copyOf(state);
  }

  /**
   * A file that was dropped earlier.
   *
   * @param file its name
   * @param department who dropped it, empty for the case's own
   * @param content its bytes, empty for the case's own
   */
  public record Earlier(String file, Optional<String> department, Optional<Content> content) {}

  /** Whether nothing is taken: an administrator is told, or there is nothing to tell. */
  public boolean untaken() {
    return state.equals(List.of("alert")) || state.equals(List.of("ignored"));
  }

  @Override
  public String toString() {
    return id;
  }
}

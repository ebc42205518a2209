package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** One submission on its way in: what is kept, what is counted, what is taken back. */
class LoadTest extends WarehouseTest {
  private static final DatasetContract DATASET = Datasets.INSTRUMENTS;
  private static final Message BAD = Message.of("contract.type", "expected", "日期", "found", "昨天");

  @Test
  void theLedgerKeepsAllThatWasKnown() {
    Drop drop = drop(DATASET).scope("春防").file("器具'; drop table submission; --.csv");
    Submission loaded = drop.load("1001|in use|2023-05-01|12.50|3|true");

    assertThat(loaded)
        .isEqualTo(
            new Submission(
                loaded.id(),
                drop.arrival(),
                drop.facts(),
                SubmissionState.LOADED,
                Optional.empty(),
                new RowCounts(1, 1, 0, 0),
                OptionalLong.of(1),
                Duration.ofSeconds(5),
                false));
    assertThat(warehouse.submissions().find(loaded.id())).contains(loaded);
  }

  @Test
  void valuesComeBackAsTheyWentIn() {
    String[] rows = {
      "tab\tline\nreturn\rback\\slash|\\N|2023-02-28|0.000000000000000000000000000001|-9223372036854775808|false",
      "引号\"和'，😀\\.|NULL|0001-01-01|123456789012345678901234567890.5|9223372036854775807|true",
      "only a key|||||",
      " blanks | |9999-12-31|1E+3|0|true"
    };
    Submission loaded = drop(DATASET).load(rows);

    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(
            loaded.id() + ":2 " + rows[0],
            loaded.id() + ":3 " + rows[1],
            loaded.id() + ":4 " + rows[2],
            loaded.id() + ":5  blanks | |9999-12-31|1000|0|true");
  }

  @Test
  void badRowsAreKeptWithTheirCellsAndReasons() {
    Violation first = new Violation(3, Optional.of("verified_on"), "type", "昨天", BAD);
    Violation second = new Violation(3, Optional.empty(), "check:order", "", BAD);
    Submission submission;
    try (SubmissionLoad load = drop(DATASET).begin("1001|||||")) {
      load.refuse(3, List.of("1", "1002", "昨天\0"), List.of(first, second));
      load.settleKeys();
      submission = load.commit(Drop.FINISHED);
    }

    assertThat(submission.state()).isEqualTo(SubmissionState.PARTLY_LOADED);
    assertThat(submission.counts()).isEqualTo(new RowCounts(2, 1, 1, 0));
    assertThat(warehouse.submissions().violations(submission.id(), 9))
        .containsExactly(first, second);
    assertThat(warehouse.submissions().violations(submission.id(), 1)).containsExactly(first);
    assertThat(query("select cells from quarantined_row", row -> row.getString(1)))
        .containsExactly("[\"1\",\"1002\",\"昨天\\u0000\"]");
  }

  @Test
  void repeatedKeysAreDuplicatesIfEqualAndBadRowsIfNot() {
    Submission submission =
        drop(DATASET)
            .load("1|a|||1|", "2|b||||", "1|a|||1|", "1|c|||1|", "2|b||||", "3|d||||", "1|a||0||");

    assertThat(submission.counts()).isEqualTo(new RowCounts(7, 3, 2, 2));
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(
            submission.id() + ":2 1|a|||1|",
            submission.id() + ":3 2|b||||",
            submission.id() + ":7 3|d||||");
    List<Violation> violations = warehouse.submissions().violations(submission.id(), 9);
    assertThat(violations).extracting(Violation::sourceRow).containsExactly(5L, 8L);
    assertThat(violations.get(0).rule()).isEqualTo("primary-key");
    assertThat(violations.get(0).field()).contains("number");
    assertThat(violations.get(0).found()).isEqualTo("1");
    assertThat(violations.get(0).message().in(Language.ZH))
        .isEqualTo("“标题number”为“1”的行在第 2 行已有，但两行其他内容不同，本行没有收下。请核对两行，只保留正确的一行后重新报送。");
    assertThat(query("select cells from quarantined_row order by source_row", r -> r.getString(1)))
        .containsExactly(
            "[\"\",\"1\",\"c\",\"\",\"\",\"1\",\"\"]", "[\"\",\"1\",\"a\",\"\",\"0\",\"\",\"\"]");
  }

  @Test
  void repeatedUniqueValuesAreBadRowsAndMissingOnesAreNot() {
    Submission submission =
        drop(Datasets.SAMPLES)
            .load("A|2023-01-01", "|2023-01-02", "A|2023-01-03", "|2023-01-02", "A|2023-01-01");

    assertThat(submission.counts()).isEqualTo(new RowCounts(5, 3, 1, 1));
    assertThat(warehouse.submissions().violations(submission.id(), 9))
        .extracting(v -> v.sourceRow() + " " + v.rule() + " " + v.message().in(Language.ZH))
        .containsExactly("4 unique “标题sheet_no”不能重复，“A”在第 2 行已有，本行没有收下。请改正后重新报送。");
  }

  @Test
  void valuesThatADatabaseCannotHoldAreBadRows() {
    String longKey = "钥".repeat(700);
    Submission submission =
        drop(DATASET).load("1|a\0b||||", longKey + "|||||", "3|||1E+90||", "4|fine||||");

    assertThat(submission.counts()).isEqualTo(new RowCounts(4, 1, 3, 0));
    assertThat(warehouse.submissions().violations(submission.id(), 9))
        .extracting(v -> v.field().orElseThrow() + " " + v.rule())
        .containsExactly("status storable", "number key-length", "fee storable");
  }

  @Test
  void rejectingTakesTheRowsBackAndKeepsTheReasons() {
    Submission before = drop(DATASET).load("1|old||||");
    Message reason = Message.of("intake.too-many-bad-rows", "bad", 1);
    Submission rejected;
    try (SubmissionLoad load = drop(DATASET).begin("1|a||||", "1|b||||", "2|c||||")) {
      load.refuse(5, List.of("昨天"), List.of(new Violation(5, Optional.empty(), "type", "昨天", BAD)));
      load.settleKeys();
      rejected = load.reject(reason, Drop.FINISHED);
    }

    assertThat(rejected.state()).isEqualTo(SubmissionState.REJECTED);
    assertThat(rejected.reason()).contains(reason);
    assertThat(rejected.counts()).isEqualTo(new RowCounts(4, 0, 4, 0));
    assertThat(rejected.loadNumber()).isEmpty();
    assertThat(warehouse.submissions().violations(rejected.id(), 9))
        .extracting(Violation::sourceRow)
        .containsExactly(3L, 5L);
    assertThat(warehouse.submissions().newestLoad()).isEqualTo(1);
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .containsExactly(before.id() + ":2 1|old||||");
    assertThat(storedRows()).isEqualTo(1);
  }

  @Test
  void rejectingBeforeKeysAreSettledTakesTheRowsBackToo() {
    try (SubmissionLoad load = drop(DATASET).begin("1|a||||")) {
      Submission rejected = load.reject(Message.of("decode.broken"), Drop.FINISHED);
      assertThat(rejected.counts()).isEqualTo(new RowCounts(1, 0, 1, 0));
    }
    assertThat(storedRows()).isZero();
  }

  @Test
  void closingWithoutCommitLeavesNothing() {
    try (SubmissionLoad load = drop(DATASET).begin("1|a||||", "1|b||||")) {
      load.settleKeys();
    }
    assertThat(warehouse.submissions().list(Optional.empty())).isEmpty();
    assertThat(warehouse.submissions().newestLoad()).isZero();
    assertThat(storedRows()).isZero();
    assertThat(query("select 1 from quarantined_row", row -> row.getInt(1))).isEmpty();
    assertThat(drop(DATASET).load("1|a||||").loadNumber()).isEqualTo(OptionalLong.of(1));
  }

  @Test
  void aLoadGivenUpBeforeItsFirstRowCostsNoNumber() {
    Submission first = drop(DATASET).load("1|a||||");
    try (SubmissionLoad load = drop(DATASET).begin()) {
      assertThat(load)
          .hasToString(
              "submission (test-instruments, 654224/metrology, file 数据.csv, sha256 %s)"
                  .formatted(first.arrival().sha256()));
    }
    assertThat(drop(DATASET).load("1|b||||").id()).isEqualTo(first.id() + 1);
  }

  @Test
  void stepsOutOfOrderAreErrorsOfTheProgram() {
    try (SubmissionLoad load = drop(DATASET).begin("1|a||||")) {
      String name =
          "submission %d (test-instruments, 654224/metrology, file 数据.csv, sha256 %s)"
              .formatted(load.submissionId(), drop(DATASET).arrival().sha256());
      assertThatThrownBy(() -> load.commit(Drop.FINISHED))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("keys of " + name + " must be settled before it is committed");
      load.settleKeys();
      assertThatThrownBy(() -> load.accept(9, "2023", new Object[6]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("keys of " + name + " were settled already");
      load.commit(Drop.FINISHED);
      assertThatThrownBy(() -> load.reject(BAD, Drop.FINISHED))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(name + " was committed, rejected or closed already");
    }
  }

  @Test
  void manyRowsPassThroughInChunks() {
    int rows = 30_000;
    Submission submission;
    try (SubmissionLoad load = drop(DATASET).begin()) {
      for (int i = 0; i < rows; i++) {
        drop(DATASET)
            .add(
                load,
                i + 2,
                "key-" + i % (rows - 10) + "|" + "状态".repeat(20) + "|||" + i % (rows - 10) + "|");
      }
      load.settleKeys();
      submission = load.commit(Drop.FINISHED);
    }
    assertThat(submission.counts()).isEqualTo(new RowCounts(rows, rows - 10, 0, 10));
    assertThat(rowsInEffect(DATASET, Rows.now(warehouse)))
        .hasSize(rows - 10)
        .startsWith(submission.id() + ":2 key-0|" + "状态".repeat(20) + "|||0|");
  }

  private long storedRows() {
    return query("select count(*) from \"ds_test_instruments\"", row -> row.getLong(1)).get(0);
  }
}

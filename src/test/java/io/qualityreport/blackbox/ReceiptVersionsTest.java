package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.receipt.Answer;
import io.qualityreport.receipt.Receipts;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No receipt takes the place of another, and the same one is not written twice. */
class ReceiptVersionsTest {
  private static final String NAME = "<b>&投诉${x}.csv";
  private static final String PAGE = "20240110-100000_部分收下__b_&投诉${x}.csv";
  @TempDir private Path root;

  @Test
  void anotherAnswerOfTheSameSecondHasANumberAndTheSameOneIsKept() {
    TemporaryHome home = new TemporaryHome(root);
    byte[] table = DropTable.complaints(1, 9).with(0, "类型", "<script>alert(1)</script>").utf8();
    AtomicReference<Submission> one = new AtomicReference<>();
    home.open(h -> one.set(h.drop("market-regulation", NAME, table)));
    Path folder = root.resolve("inbox/market-regulation/回执");
    List<String> first = names(folder);
    assertThat(first).containsExactly(PAGE + "_回执.html", PAGE + "_退回的行.xlsx");

    write(home, answer(folder, one.get(), List.of()));
    assertThat(names(folder)).isEqualTo(first);

    Answer other =
        answer(folder, one.get(), List.of(Message.of("intake.hidden-sheet", "sheet", "旧")));
    write(home, other);
    write(home, other);
    assertThat(names(folder))
        .containsExactlyInAnyOrder(
            PAGE + "_回执.html", PAGE + "_退回的行.xlsx", PAGE + "-2_回执.html", PAGE + "-2_退回的行.xlsx");
    home.open(
        h ->
            assertThat(h.receipt("market-regulation"))
                .startsWith("部分收下：" + NAME + "。共 9 行，收下 8 行，退回 1 行。\n")
                .contains("B2｜类型｜<script>alert(1)</script>｜"));
  }

  @Test
  void whatACorrectionChangesIsSaid() {
    TemporaryHome home = new TemporaryHome(root);
    AtomicReference<Submission> one = new AtomicReference<>();
    home.open(
        h -> one.set(h.drop("market-regulation", "a.csv", DropTable.complaints(1, 9).utf8())));
    Path folder = root.resolve("elsewhere/回执");
    Message effect = Message.of("intake.hidden-sheet", "sheet", "旧");
    Submission s = one.get();
    Path original = root.resolve("none");
    write(
        home,
        new Answer(
            folder, "a.csv", original, List.of(s), List.of(), Map.of(s.id(), List.of(effect))));
    assertThat(PageText.of(Marked.text(folder.resolve("20240110-100000_已收下_a.csv_回执.html"))))
        .contains("这次报送改动了什么\n隐藏的工作表“旧”没有读取。");
  }

  private Answer answer(Path folder, Submission submission, List<Message> notes) {
    String sha256 = submission.arrival().sha256();
    Path original = root.resolve("data/archive").resolve(sha256.substring(0, 2)).resolve(sha256);
    return new Answer(folder, NAME, original, List.of(submission), notes, Map.of());
  }

  private static void write(TemporaryHome home, Answer answer) {
    Contracts contracts = Contracts.load(CatalogFiles.packaged());
    try (Warehouse warehouse = HomeDatabase.open(home.home().root())) {
      FileDecoder decoder = new FileDecoder(DecodeLimits.standard());
      new Receipts(contracts, warehouse.submissions(), decoder, ZoneId.of("Asia/Shanghai"))
          .write(answer);
    }
  }

  private static List<String> names(Path folder) {
    return Installation.files(folder).stream().map(f -> f.getFileName().toString()).toList();
  }
}

package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.ops.Reminders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes in the folders of departments that are overdue, from the first to the last. */
class RemindersTest {
  private static final String HEALTH = "health";
  private static final String FRUIT = "批次号,样品,检测日期,检测结果\nA1,苹果,2023-09-01,合格\n";
  @TempDir private Path root;

  /** It is 2024-01-10, so that what was due by the end of the year is overdue. */
  @Test
  void aNoteSaysWhatIsMissingSinceWhenAndWhatToDo() {
    open(
        home -> {
          assertThat(departments(home)).contains("forestry 1").doesNotContain("health 2");
          assertThat(note("forestry", "2024-01-10"))
              .matches(
                  """
                  催报通知

                  林业和草原局：

                  下列数据已过报送期限，至今没有收到：
                    1\\. 《林果产品质量检测》（2023年度）：报送期限为2023年12月31日，自2024年1月1日起逾期。

                  请把表格放入本文件夹。空白表格在“模板”文件夹里；没有的，请系统管理员用下列命令生成：
                    qrp template fruit-tests -o 林果产品质量检测.xlsx

                  如果确实没有发生，请报送零报告，不要不报：填“模板”文件夹里的零报告表，或者新建一个表格文件，放入本文件夹，第一行是表头，以下每张表一行，由负责人签字，例如：

                    表名,签字人,签字日期
                    林果产品质量检测,（负责人姓名）,（签字日期）

                  文件名里写明年份，例如“2023年零报告.csv”。

                  数据收齐后，本通知自动撤除。本通知由系统生成，不用回复，也不必删除。
                  通知编号：[0-9a-f]{12}
                  """);
        });
  }

  @Test
  void itIsNotTakenInAndGoesAwayOnceTheDataCame() {
    open(
        home -> {
          send(home);
          assertThat(home.takeIn()).isEmpty();
          home.drop("forestry", "林果产品检测.csv", FRUIT.getBytes(StandardCharsets.UTF_8));
          assertThat(notes("forestry")).containsExactly("催报-2024-01-10.txt");
          assertThat(departments(home)).contains("forestry 0");
          assertThat(notes("forestry")).isEmpty();
          assertThat(departments(home)).noneMatch(d -> d.startsWith("forestry"));
        });
  }

  /** The row of a nil return as the note shows it. */
  @Test
  void aNilReturnIsAnAnswerToo() {
    open(
        home -> {
          send(home);
          String nil = "表名,签字人,签字日期\n林果产品质量检测,王某,2024-01-10\n";
          home.drop("forestry", "2023年零报告.csv", nil.getBytes(StandardCharsets.UTF_8));
          assertThat(departments(home)).contains("forestry 0");
        });
  }

  @Test
  void aTryThatWasNotAcceptedIsNamed() {
    open(
        home -> {
          String bad = FRUIT.replace("合格", "很好");
          home.drop("forestry", "林果产品检测.csv", bad.getBytes(StandardCharsets.UTF_8));
          send(home);
          assertThat(note("forestry", "2024-01-10"))
              .contains("自2024年1月1日起逾期。\n     曾经收到“林果产品检测.csv”，但没有收下，原因见“回执”文件夹里的回执。\n");
        });
  }

  @Test
  void itIsReplacedOnlyWhenSomethingChanges() {
    open(
        home -> {
          send(home);
          assertThat(notes(HEALTH)).isEmpty();
          home.clock().tick(Duration.ofDays(2));
          send(home);
          assertThat(notes("forestry")).containsExactly("催报-2024-01-10.txt");
          home.clock().tick(Duration.ofDays(10));
          send(home);
          assertThat(notes("forestry")).containsExactly("催报-2024-01-10.txt");
          assertThat(notes(HEALTH)).containsExactly("催报-2024-01-22.txt");
          assertThat(note(HEALTH, "2024-01-22"))
              .contains("  1. 《救治中心》（2023年度）", "  2. 《医疗援疆》（2023年度）");
        });
  }

  @Test
  void theYearsAreThoseThatTheScheduleWorksOn() {
    new TemporaryHome(root, Map.of("QRP_PERIODS", "2021"))
        .open(
            home -> {
              assertThat(send(home)).hasSize(12);
              assertThat(note("animal-husbandry", "2024-01-10"))
                  .contains("《重大动物疫病强制免疫》（2021年春防）：报送期限为2021年7月15日，自2021年7月16日起逾期。");
              assertThat(note("market-regulation", "2024-01-10"))
                  .contains("《12315投诉举报》（2021年3月）：报送期限为2021年4月10日");
              assertThat(note("agriculture", "2024-01-10"))
                  .contains("《农产品质量安全检测》（2021年第一季度）：报送期限为2021年4月15日");
            });
  }

  private interface Work {
    void in(OpenedHome home);
  }

  private void open(Work work) {
    new TemporaryHome(root, Map.of("QRP_PERIODS", "2023")).open(work::in);
  }

  private static List<Reminders.Note> send(OpenedHome home) {
    return home.operations().reminders().send();
  }

  private static List<String> departments(OpenedHome home) {
    return send(home).stream().map(n -> n.department().id() + " " + n.overdue()).toList();
  }

  private String note(String department, String day) {
    Path file = root.resolve("inbox").resolve(department).resolve("催报-" + day + ".txt");
    try {
      String text = Files.readString(file);
      assertThat(text).startsWith("\ufeff").doesNotContainPattern("[^\r]\n");
      return text.substring(1).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> notes(String department) {
    return Installation.files(root.resolve("inbox").resolve(department)).stream()
        .map(f -> f.getFileName().toString())
        .filter(n -> n.startsWith("催报"))
        .toList();
  }
}

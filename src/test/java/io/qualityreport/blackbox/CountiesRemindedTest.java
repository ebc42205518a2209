package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two counties in one home, of which only the first sent its fruit; it is 2024-01-10. */
class CountiesRemindedTest {
  private static final String FIRST = "654224";
  private static final String SECOND = "654221";
  private static final int EXPECTED = 49;
  @TempDir private Path root;
  private Installation home;

  @BeforeEach
  void dropTheFruit() {
    Map<String, String> settings =
        Map.of(
            "QRP_REGIONS",
            "654224:示例甲县, 654221:示例乙县",
            "QRP_PREFECTURE",
            "6542:示例地区",
            "QRP_INTAKE_POLL_MILLIS",
            "20",
            "QRP_INTAKE_QUIET_MILLIS",
            "0");
    Instant now = Instant.parse("2024-01-10T02:00:00Z");
    home = new Installation(root.resolve("home"), settings, new SettableClock(now));
    String fruit = "批次号,样品,检测日期,检测结果\nA1,苹果,2023-09-01,合格\n";
    home.qrp(0, "status");
    home.drop(FIRST + "/forestry", "林果.csv", fruit.getBytes(StandardCharsets.UTF_8));
    home.qrp(0, "intake", "--once");
  }

  @Test
  void eachIsRemindedInItsOwnFolders() {
    home.qrp(3, "remind");
    assertThat(notes(FIRST + "/forestry")).isEmpty();
    assertThat(notes(SECOND + "/forestry")).containsExactly("催报-2024-01-10.txt");
    assertThat(notes(FIRST + "/metrology")).containsExactly("催报-2024-01-10.txt");
    assertThat(home.qrp(0, "status").out()).doesNotContain("In no drop folder");
  }

  @Test
  void statusTellsThemApart() {
    assertThat(table())
        .hasSize(1 + 2 * EXPECTED)
        .contains(
            "654224,forestry,fruit-tests,,2023-12-31,late,10,2024-01-10T10:00:00+08:00,林果.csv,")
        .contains("654221,forestry,fruit-tests,,2023-12-31,overdue,0,,,");
    assertThat(table("--region", SECOND)).hasSize(1 + EXPECTED).noneMatch(l -> l.startsWith(FIRST));
  }

  private List<String> table(String... more) {
    List<String> args = new ArrayList<>(List.of("status", "--period", "2023", "--format", "csv"));
    args.addAll(List.of(more));
    return home.qrp(0, args.toArray(String[]::new)).lines();
  }

  private List<String> notes(String folder) {
    return Installation.files(home.inbox(folder)).stream()
        .map(f -> f.getFileName().toString())
        .filter(n -> n.startsWith("催报"))
        .toList();
  }
}

package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of who has sent what, in time or late, as {@code qrp status} shows it. */
class WhoSentWhatTest {
  private static final String COLUMNS =
      "region,department,dataset,part,due,state,days_late,received_at,file,refused";
  private final SettableClock clock = new SettableClock(Instant.parse("2024-01-10T02:00:00Z"));
  @TempDir private Path root;
  private Installation home;

  @BeforeEach
  void open() {
    home =
        new Installation(
            root.resolve("home"),
            Map.of("QRP_INTAKE_POLL_MILLIS", "20", "QRP_INTAKE_QUIET_MILLIS", "0"),
            clock);
  }

  @Test
  void followsWhatIsDropped() {
    assertThat(table())
        .startsWith(COLUMNS)
        .hasSize(50)
        .contains(
            "654224,forestry,fruit-tests,,2023-12-31,overdue,0,,,",
            "654224,health,medical-aid,,2024-01-20,not-due,0,,,",
            "654224,market-regulation,complaints,M11,2023-12-10,overdue,0,,,",
            "654224,market-regulation,complaints,M12,2024-01-10,not-due,0,,,");

    drop("market-regulation", "投诉.csv", "编号,类型,接收时间\nA1,投诉,2023-11-30\nA2,投诉,2023-12-31\n");
    drop("forestry", "林果.csv", "批次号,样品,检测日期,检测结果\nA1,苹果,2023-09-01,很好\n");
    drop("health", "2023年零报告.csv", "表名,签字人,签字日期\n医疗援疆,王某,2024-01-10\n");
    home.qrp(3, "intake", "--once");
    assertThat(table())
        .contains(
            "654224,forestry,fruit-tests,,2023-12-31,overdue,0,,,林果.csv",
            "654224,health,medical-aid,,2024-01-20,nil,0,2024-01-10T10:00:00+08:00,2023年零报告.csv,",
            "654224,market-regulation,complaints,M10,2023-11-10,overdue,0,,,",
            "654224,market-regulation,complaints,M11,2023-12-10,late,31,2024-01-10T10:00:00+08:00,投诉.csv,",
            "654224,market-regulation,complaints,M12,2024-01-10,on-time,0,2024-01-10T10:00:00+08:00,投诉.csv,");
  }

  @Test
  void withoutAPeriodItIsTheYearBeingCollected() {
    assertThat(text()).contains("Who sent what of 2023:").doesNotContain("Of 20");
    clock.tick(Duration.ofDays(49));
    assertThat(text()).contains("Who sent what of 2023:").contains("Of 2024, 1 more are overdue");
    clock.tick(Duration.ofHours(14));
    assertThat(text())
        .contains("Who sent what of 2024:")
        .contains("Of 2023, 49 more are overdue; see qrp status --period 2023");
  }

  @Test
  void remindListsWhomItReminded() {
    Answer answer = home.qrp(3, "remind");
    assertThat(answer.out().lines())
        .anyMatch(
            l -> l.matches("654224 +forestry +林业和草原局 +1 +.*inbox/forestry/催报-2024-01-10\\.txt"))
        .noneMatch(l -> l.startsWith("health"));
    assertThat(answer.err()).endsWith("Reminders: 6\n");
  }

  private List<String> table() {
    return home.qrp(0, "status", "--period", "2023", "--format", "csv").lines();
  }

  private String text() {
    return home.qrp(0, "status").out();
  }

  private void drop(String department, String name, String text) {
    home.drop(department, name, text.getBytes(StandardCharsets.UTF_8));
  }
}

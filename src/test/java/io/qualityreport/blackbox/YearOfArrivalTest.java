package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that does not say its year counts for the year of arrival, and its sender is told. */
class YearOfArrivalTest {
  private static final String HUSBANDRY = "animal-husbandry";
  private static final byte[] TABLE =
      "乡镇,季次,畜种,病种,应免数量(头),实际免疫数量(头)\n托里镇,春防,牛,口蹄疫,400,300\n".getBytes(StandardCharsets.UTF_8);
  private static final String NOTE =
      "提示：《重大动物疫病强制免疫》没有写明年份，按收到的日期算作 2024 年。" + "如果不是，请在标题、工作表名或文件名中写明年份（例如“2023年”）后重新报送。";

  @TempDir private Path folder;

  @Test
  void aYearThatWasOnlyGuessedIsSaid() {
    new TemporaryHome(folder)
        .open(
            h -> {
              assertThat(h.drop(HUSBANDRY, "春防.csv", TABLE).facts().period())
                  .isEqualTo(Optional.of("2024"));
              assertThat(h.receipt(HUSBANDRY).lines()).contains(NOTE);
              h.drop(HUSBANDRY, "春防2023年.csv", TABLE);
              assertThat(h.receipt(HUSBANDRY)).doesNotContain("没有写明年份");
            });
  }
}

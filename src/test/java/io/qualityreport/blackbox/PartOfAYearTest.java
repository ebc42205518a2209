package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a table that comes in parts, what reads a part that was not sent is missing, not zero. */
class PartOfAYearTest {
  private static final String HUSBANDRY = "animal-husbandry";
  private static final String HEADER = "乡镇,季次,畜种,病种,存栏数量(头),应免数量(头),实际免疫数量(头)\n";

  @TempDir private Path folder;

  @Test
  void whatWasSentForSpringSaysNothingOfAutumn() {
    new TemporaryHome(folder)
        .open(
            h -> {
              h.drop(HUSBANDRY, "强制免疫2023年春防.csv", table("春防", "牛,口蹄疫,500,400,300"));
              assertThat(h.figure("livestock.fmd_cattle_done")).isEqualTo("-");
              h.drop(HUSBANDRY, "强制免疫2023年秋防.csv", table("秋防", "牛,口蹄疫,50000,40000,30000"));
              assertThat(h.figure("livestock.fmd_cattle_done")).isEqualTo("3.00");
              assertThat(h.figure("livestock.fmd_sheep_done")).isEqualTo("0.00");
            });
  }

  private static byte[] table(String season, String row) {
    return (HEADER + "托里镇," + season + "," + row + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

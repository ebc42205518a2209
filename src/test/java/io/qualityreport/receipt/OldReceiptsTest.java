package io.qualityreport.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldReceiptsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  @TempDir private Path folder;

  @Test
  void onlyReceiptsOlderThanThatGo() throws IOException {
    List<String> old =
        List.of(
            "20240110-095959_已收下_a.csv_回执.html",
            "20240110-095959_部分收下_a.csv_退回的行.xlsx",
            "20231231-235959_未收下_a.txt",
            "20231231-235959_等待确认_a.xlsx_回执.html",
            "20231231-235959_以前收过_a.xlsx.html-2.html");
    List<String> kept =
        List.of(
            "20240110-100000_已收下_a.csv_回执.html",
            "20240110-095959_说明_a.csv_回执.html",
            "20241310-095959_已收下_a.csv_回执.html",
            "我的笔记.txt",
            "~$a.part");
    for (String name : Stream.concat(old.stream(), kept.stream()).toList()) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.createDirectory(folder.resolve("20200101-000000_已收下_文件夹"));
    Clock clock = Clock.fixed(Instant.parse("2025-02-13T02:00:00Z"), ZONE);

    new OldReceipts(List.of(folder, folder.resolve("none")), 400, clock).remove();

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(kept.stream(), Stream.of("20200101-000000_已收下_文件夹")).toList());
    }
  }
}

package io.qualityreport.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.intake.FileCheck.SheetCheck;
import io.qualityreport.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check says of keys, without a warehouse that could settle them. */
class FileCheckTest {
  private static final String LETTERS =
      """
      name: letters
      title: 来信登记
      department: office
      mode: replace
      onError: quarantine-rows
      maxBadRows: 50%
      period: { from: [fileName, received] }
      primaryKey: [letter_no, part]
      fields:
        - { name: letter_no, title: 来信编号, type: string, constraints: { required: true } }
        - { name: part, title: 分号, type: integer, constraints: { required: true } }
        - { name: barcode, title: 条码, type: string, constraints: { unique: true } }
        - { name: subject, title: 事由, type: string }
      """;

  @TempDir private Path folder;
  private FileCheck check;

  @BeforeEach
  void declare() throws IOException {
    Path catalog = folder.resolve("catalog");
    Files.createDirectories(catalog.resolve("datasets/office"));
    Files.createDirectories(catalog.resolve("codes"));
    Files.writeString(
        catalog.resolve("departments.yaml"), "- { id: office, title: 办公室, en: Office }\n");
    Files.writeString(catalog.resolve("datasets/office/letters.yaml"), LETTERS);
    Clock clock = Clock.fixed(Instant.parse("2023-11-07T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    check =
        new FileCheck(
            Contracts.load(CatalogFiles.directory(catalog)),
            new FileDecoder(DecodeLimits.standard()),
            clock);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          A,1,X,fees | A,2,Y,fees | ""
          A,1,X,fees | A,2,,fees  | ""
          A,1,,fees  | A,2,,fees  | ""
          A,1,X,fees | A,1,X,fees | ""
          A,1,X,fees | A,2,X,fees | "C3 “条码”不能重复，“X”在第 2 行已有，本行没有收下。请改正后重新报送。"
          A,1,X,fees | A,1,Y,fees | "A3 “来信编号、分号”为“A、1”的行在第 2 行已有，但两行其他内容不同，本行没有收下。请核对两行，只保留正确的一行后重新报送。"
          """)
  void aRepeatedKeyIsFoundWhereTheRestDiffers(String first, String second, String expected)
      throws IOException, DecodeException {
    assertThat(checked(first, second).places().stream().map(FileCheckTest::shown).toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aRowTakenOutForItsKeyStillHoldsIt() throws IOException, DecodeException {
    assertThat(checked("A,1,X,fees", "B,1,X,fees", "B,1,Y,fees").places())
        .extracting(FileCheck.Place::cell)
        .containsExactly("C3", "A4");
  }

  private SheetCheck checked(String... rows) throws IOException, DecodeException {
    Path file = folder.resolve("letters-2023.csv");
    Files.writeString(file, "来信编号,分号,条码,事由\n" + String.join("\n", rows) + "\n", UTF_8);
    return check.check(file, Optional.empty()).get(0);
  }

  private static String shown(FileCheck.Place place) {
    return place.cell() + " " + place.message().in(Language.ZH);
  }
}

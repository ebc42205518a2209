package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Constraints;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Contracts and rows for tests of this package. */
final class Fixtures {
  static final DatasetContract EQUIPMENT =
      dataset(
          "special-equipment",
          List.of("registration_code"),
          required("kind", "设备种类", FieldType.STRING),
          required("registration_code", "注册代码", FieldType.STRING),
          field("equipment_code", "设备代码", FieldType.STRING),
          required("owner", "使用单位", FieldType.STRING, "使用单位名称"),
          field("owner_code", "统一社会信用代码", FieldType.STRING, "使用单位代码"),
          field("inspected_on", "检验日期", FieldType.DATE),
          field("next_inspection_on", "下次检验日期", FieldType.DATE),
          required("status", "状态", FieldType.STRING));

  static final DatasetContract IMMUNISATION =
      dataset(
          "immunisation",
          List.of("township", "species"),
          required("township", "乡镇", FieldType.STRING),
          required("species", "畜种", FieldType.STRING),
          counted("due", "应免数量", "头", "春防应免数"),
          counted("done", "实际免疫数量", "头", "已免数", "累计免疫数量"),
          money("spent", "支出金额"));

  static final DatasetContract DECLARED =
      dataset(
          "declared-figures",
          List.of("indicator"),
          required("indicator", "指标", FieldType.STRING, "指标名称"),
          required("value", "数值", FieldType.NUMBER, "上报数"),
          field("unit", "单位", FieldType.STRING, "计量单位"),
          field("at_least", "下限", FieldType.BOOLEAN, "下限(余/多)"),
          field("reporter", "填报人", FieldType.STRING),
          field("stated_on", "日期", FieldType.DATE, "填报日期"));

  private Fixtures() {}

  static DatasetContract dataset(String name, List<String> key, Field... fields) {
    return new DatasetContract(
        name,
        name,
        "any",
        DatasetContract.Mode.REPLACE,
        DatasetContract.OnError.QUARANTINE_ROWS,
        new BigDecimal("0.2"),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        key,
        Set.of("", "-", "—", "——", "/", "无", "暂无", "N/A"),
        List.of(fields),
        List.of());
  }

  static Field field(String name, String title, FieldType type, String... aliases) {
    return new Field(
        name,
        title,
        List.of(aliases),
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        constraints(false),
        false,
        Optional.empty());
  }

  static Field required(String name, String title, FieldType type, String... aliases) {
    return with(field(name, title, type, aliases), Optional.empty(), constraints(true));
  }

  static Field counted(String name, String title, String unit, String... aliases) {
    return with(
        field(name, title, FieldType.INTEGER, aliases), Optional.of(unit), constraints(false));
  }

  static Field money(String name, String title) {
    return with(field(name, title, FieldType.NUMBER), Optional.of("元"), constraints(false));
  }

  /** Rows numbered from 1, one a string, cells separated by bars, numbers after an equals sign. */
  static List<RawRecord> rows(String... rows) {
    return IntStream.range(0, rows.length).mapToObj(i -> row(i + 1, rows[i])).toList();
  }

  static RawRecord row(long number, String row) {
    List<Object> cells = new ArrayList<>();
    for (String cell : row.isEmpty() ? new String[0] : row.split("\\|", -1)) {
      String text = cell.strip();
      if (text.startsWith("=")) {
        cells.add(new BigDecimal(text.substring(1)));
      } else {
        cells.add(text.isEmpty() ? null : text);
      }
    }
    return new RawRecord(number, cells.toArray());
  }

  static Path write(Path folder, String name, byte[] bytes) throws java.io.IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** Opens a file that must not open and gives the sentence that its sender gets, in English. */
  static String refusal(Path file, DecodeLimits limits) {
    try (DecodedFile opened = new FileDecoder(limits).open(file)) {
      return "opened as " + opened.format();
    } catch (DecodeException refused) {
      return refused.explanation().in(io.qualityreport.text.Language.EN);
    }
  }

  /** All rows of the first sheet. */
  static List<List<Object>> read(Path file) throws DecodeException {
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file)) {
      return rows(opened, 0);
    }
  }

  /** All rows of a sheet. */
  static List<List<Object>> rows(DecodedFile opened, int sheet) throws DecodeException {
    List<List<Object>> rows = new ArrayList<>();
    try (RecordSource source = opened.read(opened.sheets().get(sheet))) {
      for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(java.util.Arrays.asList(row.get().cells()));
      }
      assertThat(source.next()).as("the end, asked again").isEmpty();
    }
    return rows;
  }

  private static Field with(Field field, Optional<String> unit, Constraints constraints) {
    return new Field(
        field.name(),
        field.title(),
        field.aliases(),
        field.type(),
        field.codes(),
        field.format(),
        unit,
        constraints,
        field.personal(),
        Optional.empty());
  }

  private static Constraints constraints(boolean required) {
    return new Constraints(
        required,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of());
  }
}

package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.DatasetContract.DateSource;
import io.qualityreport.contract.DatasetContract.DateSource.Place;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.DatasetContract.OnError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "contract");
  @TempDir Path root;

  @BeforeEach
  void copyGoodCatalog() throws IOException {
    Path good = RESOURCES.resolve("catalog");
    try (Stream<Path> files = Files.walk(good)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(good.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Contracts load() {
    return Contracts.load(CatalogFiles.directory(root));
  }

  record Mistake(String id, String file, String replace, String by, String message) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Mistake> mistakes() {
    try {
      String path = "catalog-mistakes.yaml";
      return StrictYaml.read(
          path, Files.readString(RESOURCES.resolve(path)), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void namesFileKeyAndWhatToDo(Mistake mistake) throws IOException {
    Path file = root.resolve(mistake.file());
    String good = Files.readString(file);
    assertThat(good).containsOnlyOnce(mistake.replace());
    Files.writeString(file, good.replace(mistake.replace(), mistake.by()));
    assertThatThrownBy(this::load)
        .isInstanceOf(CatalogException.class)
        .hasMessage(mistake.message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fields: []| expected at least one field, found none",
        "''        | expected a list of fields, found none; add it"
      })
  void refusesADatasetWithoutFields(String fields, String problem) throws IOException {
    Path file = root.resolve("datasets/any/statements.yaml");
    String good = Files.readString(file);
    Files.writeString(file, good.substring(0, good.indexOf("fields:")) + fields);
    assertThatThrownBy(this::load)
        .isInstanceOf(CatalogException.class)
        .hasMessage("catalog file datasets/any/statements.yaml, key fields: " + problem);
  }

  @Test
  void refusesOneNameInTwoFolders() throws IOException {
    String other = Files.readString(root.resolve("datasets/any/statements.yaml"));
    Files.writeString(
        root.resolve("datasets/metrology/statements.yaml"),
        other.replace("department: any", "department: metrology"));
    assertThatThrownBy(this::load)
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file datasets/metrology/statements.yaml, key name: expected a name of its"
                + " own, found statements, which is also a dataset of any");
  }

  @Test
  void loadsDepartmentsInDeclaredOrder() {
    assertThat(load().departments())
        .extracting(Department::id)
        .containsExactly("metrology", "market-regulation");
    assertThat(load().department("market-regulation"))
        .contains(new Department("market-regulation", "市场监管局", "Market regulation bureau"));
    assertThat(load().department("any")).isEmpty();
  }

  @Test
  void tellsWhatADepartmentMaySend() {
    assertThat(load().datasetsOf("metrology"))
        .extracting(DatasetContract::name)
        .containsExactly("instruments", "statements");
    assertThat(load().datasetsOf("market-regulation"))
        .extracting(DatasetContract::name)
        .containsExactly("statements");
  }

  @Test
  void loadsTheHeadOfADataset() {
    DatasetContract dataset = load().dataset("instruments").orElseThrow();
    assertThat(dataset.title()).isEqualTo("计量器具");
    assertThat(dataset.mode()).isEqualTo(Mode.REPLACE);
    assertThat(dataset.onError()).isEqualTo(OnError.QUARANTINE_ROWS);
    assertThat(dataset.maxBadRows()).isEqualTo(new BigDecimal("0.125"));
    assertThat(dataset.period())
        .extracting(DateSource::place)
        .containsExactly(Place.TITLE, Place.FILE_NAME, Place.SHEET_NAME, Place.RECEIVED);
    assertThat(dataset.snapshotDate())
        .extracting(DateSource::place)
        .containsExactly(Place.TITLE, Place.FILE_NAME, Place.RECEIVED);
    assertThat(dataset.scope()).containsExactly("township");
    assertThat(dataset.primaryKey()).containsExactly("instrument_no");
    assertThat(dataset.missingValues()).containsExactlyInAnyOrder("", "-", "无");
    assertThat(dataset.rowChecks())
        .extracting(RowCheck::id)
        .containsExactly("valid-after-verified");
    assertThat(dataset.rowChecks().get(0).when().orElseThrow().text())
        .isEqualTo("verified_on is not null");
    assertThat(dataset.rowChecks().get(0).must().text()).isEqualTo("valid_until > verified_on");
  }

  @Test
  void fillsInWhatIsLeftOut() {
    DatasetContract dataset = load().dataset("statements").orElseThrow();
    assertThat(dataset.onError()).isEqualTo(OnError.REJECT_FILE);
    assertThat(dataset.maxBadRows()).isEqualTo(BigDecimal.ZERO);
    assertThat(dataset.period())
        .containsExactly(new DateSource(Place.FIELD, Optional.of("stated_on")));
    assertThat(dataset.eventDate()).contains("stated_on");
    assertThat(dataset.snapshot()).isFalse();
    assertThat(dataset.scope()).isEmpty();
    assertThat(dataset.missingValues())
        .containsExactlyInAnyOrder("", "-", "—", "——", "/", "无", "暂无", "N/A");
    assertThat(dataset.rowChecks()).isEmpty();
  }

  @Test
  void loadsFields() {
    DatasetContract dataset = load().dataset("instruments").orElseThrow();
    Field number = dataset.field("instrument_no");
    assertThat(number.aliases()).containsExactly("计量器具编号");
    assertThat(number.type()).isEqualTo(FieldType.STRING);
    assertThat(number.constraints().required()).isTrue();
    assertThat(number.constraints().unique()).isTrue();
    assertThat(number.constraints().pattern().orElseThrow().pattern()).isEqualTo("[0-9]{16}");
    assertThat(dataset.field("township").constraints().allowed()).containsExactly("托里镇", "库普乡");
    assertThat(dataset.field("owner_code").format()).contains(IdentifierFormat.USCC);
    assertThat(dataset.field("status").codes().orElseThrow().resolve(" 使用中")).contains("在用");
    assertThat(dataset.field("model").constraints().maxLength()).isEqualTo(OptionalInt.of(40));
    assertThat(dataset.field("fee").unit()).contains("元");
    assertThat(dataset.field("fee").constraints().minimum()).contains(BigDecimal.ZERO);
    assertThat(dataset.field("verifier").personal()).isTrue();
    assertThat(dataset.field("fee").personal()).isFalse();
  }
}

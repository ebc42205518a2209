package io.qualityreport.decode;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.decode.HeaderMatch.UnknownHeader;
import io.qualityreport.decode.RowClassifier.RowKind;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample year's files under the catalog's contracts. */
class SampleDecodingTest {
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "metrology/instruments.csv, metrology-instruments, GB18030, {}, ''",
    "market-regulation/special-equipment.xlsx, special-equipment, '', '{TOTAL=1, NOTE=2}', 备注",
    "market-regulation/complaints-first-half.csv, complaints, UTF-8, {}, ''",
    "market-regulation/complaints-second-half.csv, complaints, UTF-8, {}, ''",
    "market-regulation/declared-figures.xlsx, declared-figures, '', {NOTE=1}, ''",
    "market-regulation/product-sampling.csv, product-sampling, GB18030, {}, ''",
    "market-regulation/net-content.txt, net-content, UTF-16LE, {}, ''",
    "market-regulation/service-log.csv, service-log, UTF-8, {}, ''",
    "animal-husbandry/immunisation.xlsx, immunisation, '', '{TOTAL=8, NOTE=1}', ''",
    "animal-husbandry/veterinary-use.xls, veterinary-use, '', {NOTE=2}, ''",
    "transport/road-sampling.xlsx, road-sampling, '', '{TOTAL=1, NOTE=1}', ''",
    "health/emergency-centres.xlsx, emergency-centres, '', {NOTE=1}, ''",
    "statistics/population.xlsx, population, '', '{TOTAL=1, NOTE=1}', ''",
  })
  void recognizesHeaderAndRows(
      String name, String dataset, String charset, String otherRows, String unknown)
      throws Exception {
    Path file = Path.of("src/main/resources/sample/2023").resolve(name);
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file);
        RecordSource source = opened.read(opened.sheets().get(0))) {
      List<RawRecord> rows = new ArrayList<>();
      for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(row.get());
      }
      List<RawRecord> top = rows.subList(0, Math.min(HeaderFinder.SEARCHED_ROWS, rows.size()));
      HeaderMatch match =
          new HeaderFinder(CONTRACTS.datasets()).find(top, opened.sheets().get(0).merged()).get(0);
      Map<RowKind, Integer> kinds = new EnumMap<>(RowKind.class);
      RowClassifier classifier = new RowClassifier(match);
      rows.stream()
          .filter(r -> r.row() > match.lastRow())
          .forEach(r -> kinds.merge(classifier.kind(r), 1, Integer::sum));

      assertThat(opened.charset().map(Charset::name).orElse("")).isEqualTo(charset);
      assertThat(match.contract().name()).isEqualTo(dataset);
      assertThat(match.missing()).isEmpty();
      assertThat(match.unknown().stream().map(UnknownHeader::text).collect(joining("、")))
          .isEqualTo(unknown);
      assertThat(kinds.remove(RowKind.DATA)).isPositive();
      assertThat(kinds).hasToString(otherRows);
    }
  }
}

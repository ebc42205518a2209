package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackagedContractsTest {

  @Test
  void everyDeclarationOfTheProgramsOwnCatalogCanBeUsed() {
    CatalogFiles packaged = CatalogFiles.packaged();
    Contracts contracts = Contracts.load(packaged);
    assertThat(contracts.datasets())
        .extracting(DatasetContract::name)
        .contains("complaints", "declared-figures", "metrology-instruments", "special-equipment");
    assertThat(packaged.hash())
        .isEqualTo(CatalogFiles.directory(Path.of("src", "main", "resources", "catalog")).hash());
  }
}

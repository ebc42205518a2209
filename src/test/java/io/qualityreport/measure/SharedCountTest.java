package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.RowPart;
import io.qualityreport.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part that cannot be read is told as it would be without the others. */
class SharedCountTest {
  @TempDir private Path folder;

  @Test
  void aPartThatCannotBeReadIsTold() throws IOException {
    Contracts contracts = TestCatalog.in(folder.resolve("catalog")).contracts();
    try (TestWarehouse warehouse = new TestWarehouse(folder, contracts)) {
      AtomicBoolean read = new AtomicBoolean();
      RowPart broken =
          consumer -> {
            throw new WarehouseException("read rows");
          };
      RowPart slow =
          consumer -> {
            sleep();
            read.set(true);
          };

      assertThatThrownBy(
              () ->
                  SharedCount.of(
                      List.of(broken, slow),
                      () ->
                          new RowKinds(
                              contracts.dataset("vaccinations").orElseThrow(),
                              warehouse.reading("2023-11-07"),
                              List.of(),
                              1)))
          .isInstanceOf(WarehouseException.class)
          .hasMessage("read rows");
      assertThat(read).isTrue();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.qualityreport.cli;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.stream.Stream;

/** What to say of a name that no dataset has. */
final class DatasetNames {
  private DatasetNames() {}

  static Message unknown(String asked, Contracts contracts) {
    List<String> names =
        contracts.datasets().stream().flatMap(d -> Stream.of(d.name(), d.title())).toList();
    List<String> near = NearNames.of(asked, names);
    return near.isEmpty()
        ? Message.of("cli.no-dataset", "dataset", asked, "known", known(contracts))
        : Message.of("cli.no-dataset-but", "dataset", asked, "names", String.join(", ", near));
  }

  private static String known(Contracts contracts) {
    return String.join(", ", contracts.datasets().stream().map(DatasetContract::name).toList());
  }
}

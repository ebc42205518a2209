package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which county of several a command speaks of, or what they roll up to. */
final class RegionOption {
  @Option(names = "--region", paramLabel = "CODE", descriptionKey = "region")
  private Optional<String> code;

  /** The one asked for; the roll-up, or the one county, where none is. */
  Region of(Qrp qrp, Operations operations) {
    return asked(qrp, operations.regions()).orElseGet(operations.regions()::whole);
  }

  /** The one asked for; all that have a report where none is. */
  List<Region> each(Qrp qrp, Operations operations) {
    return asked(qrp, operations.regions()).map(List::of).orElseGet(operations.regions()::all);
  }

  private Optional<Region> asked(Qrp qrp, Regions regions) {
    return code.map(c -> regions.find(c).orElseThrow(() -> qrp.wrong(unknown(c, regions))));
  }

  private static Message unknown(String code, Regions regions) {
    return Message.of(
        "cli.no-region",
        "region",
        code,
        "known",
        regions.all().stream()
            .map(r -> r.code() + " " + r.title())
            .collect(Collectors.joining(", ")));
  }
}

package io.qualityreport.app;

import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads whose reports a home makes: {@code qrp.regions} and {@code qrp.prefecture} for several
 * counties, else {@code qrp.region} and {@code qrp.region-title} for one.
 */
final class RegionSettings {
  private static final String COUNTIES = "qrp.regions";
  private static final String PREFECTURE = "qrp.prefecture";
  private static final Pattern COUNTY = Pattern.compile("([1-9]\\d{5})\\s*[:：]\\s*(\\S.*)");
  private static final Pattern ROLL_UP =
      Pattern.compile("([1-9]\\d{3}(?:\\d{2})?)\\s*[:：]\\s*(\\S.*)");

  private RegionSettings() {}

  /**
   * The regions.
   *
   * @throws OperationFailure naming file, key, what was expected and found
   */
  static Regions read(SettingsReader reader) {
    Region alone =
        new Region(reader.region("qrp.region", "654224"), reader.text("qrp.region-title", "托里县"));
    Optional<String> counties = reader.optional(COUNTIES);
    Optional<String> prefecture = reader.optional(PREFECTURE);
    if (counties.isEmpty() && prefecture.isEmpty()) {
      return Regions.of(alone);
    }
    List<Region> listed = new ArrayList<>();
    for (String item : counties.orElse("").split("[,，]", -1)) {
      listed.add(region(COUNTY, item).orElseThrow(() -> wrong(reader, COUNTIES, item)));
    }
    String rolledUp = prefecture.orElse("");
    Region whole = region(ROLL_UP, rolledUp).orElseThrow(() -> wrong(reader, PREFECTURE, rolledUp));
    refuseRepeated(reader, Stream.concat(listed.stream(), Stream.of(whole)).toList());
    return new Regions(listed, Optional.of(whole));
  }

  private static Optional<Region> region(Pattern form, String text) {
    Matcher matcher = form.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new Region(matcher.group(1), matcher.group(2).strip()))
        : Optional.empty();
  }

  private static void refuseRepeated(SettingsReader reader, List<Region> regions) {
    Set<String> codes = new HashSet<>();
    for (Region region : regions) {
      if (!codes.add(region.code())) {
        throw reader.wrong(COUNTIES, Message.of("app.setting-region-twice"), region.code());
      }
    }
  }

  private static OperationFailure wrong(SettingsReader reader, String key, String found) {
    String kind = key.substring("qrp.".length());
    return reader.wrong(key, Message.of("app.setting-" + kind), found.strip());
  }
}

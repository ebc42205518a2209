package io.qualityreport.ops;

import io.qualityreport.intake.Inbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose files a home takes and whose reports it makes: one county, or several counties and the
 * prefecture that they roll up to.
 *
 * @param counties the counties, at least one
 * @param rollUp what they roll up to; empty in a home of one county
 */
public record Regions(List<Region> counties, Optional<Region> rollUp) {

  /** Copies the counties. */
  public Regions {
    counties = List.copyOf(counties);
    if (counties.isEmpty()) {
      throw new IllegalArgumentException("a home needs a county");
    }
  }

  /** A home of one county. */
  public static Regions of(Region county) {
    return new Regions(List.of(county), Optional.empty());
  }

  /** Whether counties have folders and reports of their own beside the roll-up's. */
  public boolean several() {
    return rollUp.isPresent();
  }

  /** The county that comes first. */
  public Region first() {
    return counties.get(0);
  }

  /** What a command speaks of that names no region: the roll-up, or the one county. */
  public Region whole() {
    return rollUp.orElseGet(this::first);
  }

  /** All that have a report, the roll-up last. */
  public List<Region> all() {
    return Stream.concat(counties.stream(), rollUp.stream()).toList();
  }

  /** The region of a division code. */
  public Optional<Region> find(String code) {
    return all().stream().filter(r -> r.code().equals(code)).findFirst();
  }

  /** The counties whose rows a region's report is made of. */
  public List<Region> behind(Region region) {
    return rollUp.filter(region::equals).isPresent() ? counties : List.of(region);
  }

  /** Division codes of {@link #behind}. */
  public List<String> codesBehind(Region region) {
    return behind(region).stream().map(Region::code).toList();
  }

  /** Where the drop folders are. */
  public Inbox inbox(Path root, List<String> departments) {
    List<String> own = several() ? counties.stream().map(Region::code).toList() : List.of();
    return new Inbox(root, own, departments);
  }

  /** Where the reports of a region are published, one folder a period. */
  public Path reports(Path root, Region region) {
    return several() ? root.resolve(region.code()) : root;
  }
}

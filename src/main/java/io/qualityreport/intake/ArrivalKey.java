package io.qualityreport.intake;

/** Tells one drop from another: the same for the same file however often it is looked at. */
final class ArrivalKey {

  private ArrivalKey() {}

  static String of(DropFile drop, Archive.Archived file) {
    return String.join(
        "|",
        drop.region(),
        drop.department(),
        file.sha256(),
        String.valueOf(file.bytes()),
        String.valueOf(file.modified()),
        drop.name());
  }
}

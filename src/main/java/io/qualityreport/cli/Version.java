package io.qualityreport.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the manifest of its jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "qrp "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("(not packaged)")
    };
  }
}

package io.qualityreport.route;

import io.qualityreport.intake.StableFileFilter;
import java.io.File;
import java.nio.file.Path;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Lets Camel's file consumers ask the {@link StableFileFilter}. */
public final class StableFiles implements GenericFileFilter<File> {
  private final StableFileFilter filter;

  /** Makes the filter that routes name {@code #stableFiles}. */
  public StableFiles(StableFileFilter filter) {
    this.filter = filter;
  }

  @Override
  public boolean accept(GenericFile<File> file) {
    return !file.isDirectory() && filter.accept(Path.of(file.getAbsoluteFilePath()));
  }
}

package io.qualityreport.contract;

import io.qualityreport.contract.DatasetContract.DateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and validates where a dataset's year or day comes from. */
final class DateSources {
  private DateSources() {}

  /** Places outside the rows in order of trust, or a date field. */
  static List<DateSource> period(CatalogKey key, DatasetYaml.SourceYaml yaml, FieldNames fields) {
    key.required(yaml, "from or field");
    if ((yaml.from() == null) == (yaml.field() == null)) {
      throw key.wrong("expected either from or field, found " + both(yaml));
    }
    return yaml.from() == null
        ? List.of(
            new DateSource(DateSource.Place.FIELD, fields.date(key.at("field"), yaml.field())))
        : places(key.at("from"), yaml.from());
  }

  /** Places outside the rows; none for a dataset of events. */
  static List<DateSource> snapshot(CatalogKey key, DatasetYaml.SourceYaml yaml) {
    if (yaml == null) {
      return List.of();
    }
    if (yaml.field() != null) {
      throw key.at("field").wrong("expected from, a snapshot has one day for all of its rows");
    }
    return places(key.at("from"), key.at("from").required(yaml.from(), "a list of places"));
  }

  private static String both(DatasetYaml.SourceYaml yaml) {
    return yaml.from() == null ? "neither" : "both";
  }

  private static List<DateSource> places(CatalogKey key, List<DatasetYaml.Place> from) {
    if (from.isEmpty()) {
      throw key.wrong("expected at least one place, found none");
    }
    List<DateSource> sources = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      if (from.indexOf(from.get(i)) < i) {
        throw key.at(i).wrong("expected each place once, found this one a second time");
      }
      if (from.get(i) == DatasetYaml.Place.RECEIVED && i < from.size() - 1) {
        throw key.at(i)
            .wrong("expected received as the last place, found more after it; it always answers");
      }
      sources.add(new DateSource(DateSource.Place.valueOf(from.get(i).name()), Optional.empty()));
    }
    return sources;
  }
}

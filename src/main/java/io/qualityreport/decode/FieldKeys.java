package io.qualityreport.decode;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The header keys under which a contract's fields are known. */
final class FieldKeys {
  private final Map<String, List<Known>> byKey = new HashMap<>();

  /**
   * A field known under a key.
   *
   * @param field its position in the contract
   * @param rank 0 for its title, 1 for an alias, 2 for its name
   */
  record Known(int field, int rank) {}

  FieldKeys(DatasetContract contract) {
    for (int i = 0; i < contract.fields().size(); i++) {
      if (contract.fields().get(i).boundOf().isEmpty()) {
        add(contract.fields().get(i), i);
      }
    }
  }

  private void add(Field field, int position) {
    add(field.title(), new Known(position, 0));
    for (String alias : field.aliases()) {
      add(alias, new Known(position, 1));
    }
    add(field.name(), new Known(position, 2));
  }

  /** The fields known under a key. */
  List<Known> of(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  private void add(String text, Known known) {
    byKey.computeIfAbsent(HeaderKey.of(text), k -> new ArrayList<>()).add(known);
  }
}

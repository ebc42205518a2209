package io.qualityreport.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and validates {@code codes/<name>.yaml}. */
final class CodeListFile {
  private final CatalogKey file;
  private final Map<String, String> spellings = new HashMap<>();

  private CodeListFile(String path) {
    this.file = CatalogKey.of(path);
  }

  private record ListYaml(String name, String title, List<CodeYaml> codes) {}

  private record CodeYaml(String value, String en, List<String> aliases) {}

  /** All code lists of a catalog by name. */
  static Map<String, CodeList> readAll(CatalogFiles files) {
    Map<String, CodeList> lists = new HashMap<>();
    for (String path : files.list("codes", ".yaml")) {
      CodeList list = new CodeListFile(path).read(files.yaml(path, new TypeReference<>() {}));
      lists.put(list.name(), list);
    }
    return lists;
  }

  private CodeList read(ListYaml yaml) {
    FileNames.own(file, file.at("name").name(yaml.name(), '-'), "codes/" + yaml.name() + ".yaml");
    file.at("title").text(yaml.title(), "the Chinese title");
    CatalogKey key = file.at("codes");
    if (key.required(yaml.codes(), "a list of codes").isEmpty()) {
      throw key.wrong("expected at least one code, found none");
    }
    List<CodeList.Code> codes = new ArrayList<>();
    for (int i = 0; i < yaml.codes().size(); i++) {
      codes.add(code(key.at(i), yaml.codes().get(i)));
    }
    return new CodeList(yaml.name(), yaml.title(), codes);
  }

  private CodeList.Code code(CatalogKey key, CodeYaml yaml) {
    spelling(key.at("value"), yaml.value(), yaml.value());
    key.at("en").text(yaml.en(), "the English text");
    List<String> aliases = CatalogKey.listed(yaml.aliases());
    for (int i = 0; i < aliases.size(); i++) {
      spelling(key.at("aliases").at(i), aliases.get(i), yaml.value());
    }
    return new CodeList.Code(yaml.value(), yaml.en(), aliases);
  }

  private void spelling(CatalogKey key, String text, String value) {
    String other = spellings.putIfAbsent(NormalText.of(key.text(text, "a text")), value);
    if (other != null) {
      throw key.wrong(
          "expected a spelling of its own, found " + text + ", which already stands for " + other);
    }
  }
}

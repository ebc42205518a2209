package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Where the parts of an Office Open XML workbook are.
 *
 * @param workbook name of the workbook's own part
 * @param sharedStrings name of the part with texts that cells share, if there is one
 * @param styled whether there is a part with cell styles
 * @param targets names of the parts that the workbook refers to, by relationship id
 */
record WorkbookParts(
    String workbook, Optional<String> sharedStrings, boolean styled, Map<String, String> targets) {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String SPREADSHEET = "spreadsheetml.";

  WorkbookParts {
    targets = Map.copyOf(targets);
  }

  /**
   * Finds the parts.
   *
   * @throws DecodeException if there is no workbook among them
   */
  static WorkbookParts of(WorkbookZip zip) throws IOException, DecodeException {
    Map<String, String> types = types(zip);
    if (types.containsKey("binary")) {
      throw new DecodeException(Message.of("decode.binary-workbook"));
    }
    String workbook =
        zip.find(types.getOrDefault("main", "xl/workbook.xml"))
            .orElseThrow(() -> new DecodeException(Message.of("decode.zip-without-workbook")));
    return new WorkbookParts(
        workbook,
        Optional.ofNullable(types.get("sharedStrings")).flatMap(zip::find),
        Optional.ofNullable(types.get("styles")).flatMap(zip::find).isPresent(),
        targets(zip, workbook));
  }

  /** Whether a part is a sheet's. */
  boolean sheet(String part) {
    return part.contains("sheet")
        && targets.values().stream().anyMatch(target -> target.equalsIgnoreCase(part));
  }

  /** The parts' names by the word in their content type that says what they are. */
  private static Map<String, String> types(WorkbookZip zip) throws IOException, DecodeException {
    Map<String, String> types = new HashMap<>();
    Optional<String> contentTypes = zip.find(CONTENT_TYPES);
    if (contentTypes.isPresent()) {
      zip.read(contentTypes.get(), xml -> addType(types, xml));
    }
    return types;
  }

  private static void addType(Map<String, String> types, XMLStreamReader xml) {
    if (xml.isStartElement() && xml.getLocalName().equals("Override")) {
      String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
      String part = String.valueOf(xml.getAttributeValue(null, "PartName"));
      if (type.contains("ms-excel.sheet.binary")) {
        types.put("binary", part);
      } else if (type.contains("ms-excel.sheet.macroEnabled.main")
          || type.contains(SPREADSHEET + "sheet.main")) {
        types.put("main", part);
      } else if (type.contains(SPREADSHEET + "sharedStrings")) {
        types.put("sharedStrings", part);
      } else if (type.contains(SPREADSHEET + "styles")) {
        types.put("styles", part);
      }
    }
  }

  private static Map<String, String> targets(WorkbookZip zip, String workbook)
      throws IOException, DecodeException {
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    Optional<String> relations = zip.find(folder + "_rels/" + workbook.substring(slash) + ".rels");
    Map<String, String> targets = new HashMap<>();
    if (relations.isPresent()) {
      zip.read(relations.get(), xml -> addTarget(targets, folder, xml));
    }
    return targets;
  }

  private static void addTarget(Map<String, String> targets, String folder, XMLStreamReader xml) {
    if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
      String target = String.valueOf(xml.getAttributeValue(null, "Target"));
      String id = String.valueOf(xml.getAttributeValue(null, "Id"));
      targets.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
    }
  }
}

package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.text.Message;
import io.qualityreport.text.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in file names and cells is only ever shown. */
class HostileTextTest {
  private static final Map<String, byte[]> HARMLESS =
      new SampleReport(new YearFigures())
          .findings(SampleReport.DECLARED)
          .sentence("special-equipment", "market-regulation", "无害")
          .bytes();
  private static final List<String> ALLOWED_TAGS =
      List.of(
              "html head meta title link body a header main footer nav section article h1 h2 h3 h4 p span dl dt dd"
                  .split(" ", -1),
              "ol ul li div table thead tbody tr th td figure figcaption svg rect text #root"
                  .split(" ", -1))
          .stream()
          .flatMap(java.util.Arrays::stream)
          .toList();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('x')</script>.csv",
        "\"><img src=x onerror=alert(1)>",
        "a | b | c",
        "`code` **fett** _kursiv_ ~~weg~~",
        "](javascript:alert(1)) [x](javascript:alert(2))",
        "![x](http://evil.example/x.png)",
        "&lt;b&gt; &amp; &#60;",
        "# 一、标题",
        "1. 第一",
        "- a\n- b\n\n# c",
        "{{ value('equipment.total') }} {% if x %} {# y #}",
        "${jndi:ldap://x} \\ \\\\ \\[",
        "=HYPERLINK(\"http://evil.example\")",
        "\u202Egpj.exe",
        "---",
        "</td></tr></table><h1>x</h1>"
      })
  void staysInert(String text) throws IOException {
    Finding finding =
        new Finding(
            "check:" + text,
            "check",
            Finding.Severity.ERROR,
            "equipment.total",
            text,
            text,
            Message.of("report.group-title", "title", text, "group", text),
            List.of("equipment.total"));
    SampleReport hostile =
        new SampleReport(new YearFigures())
            .findings(finding)
            .sentence("special-equipment", "market-regulation", text)
            .files(text)
            .cell(text);
    Map<String, byte[]> files = hostile.bytes();

    assertThat(files.keySet()).isEqualTo(HARMLESS.keySet());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        sameShape(file.getKey(), file.getValue(), HARMLESS.get(file.getKey()));
      }
    }
    showsIt(text, files);
    json(text, files);
  }

  private static void sameShape(String path, byte[] hostile, byte[] harmless) {
    Document page = Jsoup.parse(new String(hostile, StandardCharsets.UTF_8));
    Document other = Jsoup.parse(new String(harmless, StandardCharsets.UTF_8));
    assertThat(page.getAllElements().eachAttr("onerror")).isEmpty();
    assertThat(page.getAllElements().stream().map(e -> e.tagName()).toList())
        .as(path)
        .isSubsetOf(ALLOWED_TAGS);
    assertThat(page.select("tr").size()).as(path).isEqualTo(other.select("tr").size());
    assertThat(page.select("td").size()).as(path).isEqualTo(other.select("td").size());
    assertThat(hrefs(page)).as(path).isSubsetOf(hrefs(other));
    assertThat(page.select("h1,h2,h3,h4").eachText())
        .as(path)
        .isEqualTo(other.select("h1,h2,h3,h4").eachText());
  }

  private static List<String> hrefs(Document page) {
    return page.select("[href]").eachAttr("href").stream().distinct().sorted().toList();
  }

  /** The reader sees the text as it was, blanks apart. */
  private static void showsIt(String text, Map<String, byte[]> files) {
    String seen = visible(text);
    Document sources = html(files, "sources.html");
    assertThat(visible(sources.selectFirst("dd.given").wholeText())).isEqualTo(seen);
    Document rows = html(files, "figures/equipment.total.html");
    assertThat(visible(rows.selectFirst("table.rows td.given").wholeText()))
        .isEqualTo(seen + " F4");
    Document section = html(files, "sections/quality-infrastructure.html");
    assertThat(visible(section.select("td").last().parent().child(3).wholeText())).isEqualTo(seen);
    String markdown =
        new String(files.get("sections/special-equipment.md"), StandardCharsets.UTF_8);
    String finding =
        markdown.lines().filter(l -> l.startsWith("- 【")).collect(Collectors.joining());
    assertThat(
            TextContentRenderer.builder().build().render(Parser.builder().build().parse(finding)))
        .contains(
            "【矛盾】" + visible(VisibleText.of(text) + "（" + VisibleText.of(text) + "）") + "。依据");
    assertThat(
            html(files, "sections/special-equipment.html").select("article p, section p").stream()
                .map(p -> visible(p.wholeText())))
        .contains(placed(seen));
  }

  /** Of a sentence, what stands between braces is the place of a value. */
  private static String placed(String text) {
    return text.replaceAll("\\{([^{}]*)}", "〔无此指标：$1〕").replaceAll(" (?=[^〔]*〕)", "");
  }

  private static Document html(Map<String, byte[]> files, String path) {
    return Jsoup.parse(new String(files.get(path), StandardCharsets.UTF_8));
  }

  private static String visible(String text) {
    return text.replaceAll("[\\p{Cf}\\s]+", " ").strip();
  }

  private static void json(String text, Map<String, byte[]> files) throws IOException {
    String json = new String(files.get("findings.json"), StandardCharsets.UTF_8);
    assertThat(json).doesNotContain("<");
    JsonNode finding = new ObjectMapper().readTree(json).get("findings").get(0);
    assertThat(finding.get("actual").asText()).isEqualTo(text);
    assertThat(finding.get("finding_id").asText()).isEqualTo("check:" + text);
  }
}

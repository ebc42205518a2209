package io.qualityreport.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The report's HTML pages; everything in them is escaped but what is HTML already. */
final class HtmlPages {
  private final PebbleEngine engine;

  HtmlPages() {
    ClasspathLoader loader = new ClasspathLoader(HtmlPages.class.getClassLoader());
    loader.setPrefix("report");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .defaultEscapingStrategy("html")
            .build();
  }

  /** Renders a page of that template, such as {@code explanation}. */
  String page(String template, Map<String, Object> view) {
    StringWriter out = new StringWriter();
    try {
      engine.getTemplate(template + ".html.peb").evaluate(out, view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}

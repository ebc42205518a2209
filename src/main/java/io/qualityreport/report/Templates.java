package io.qualityreport.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Section templates: Pebble over Markdown with the {@link Vocabulary}. Every name must be known,
 * and what is printed without one of its functions is escaped.
 */
final class Templates {
  private final PebbleEngine engine =
      new PebbleEngine.Builder()
          .loader(new StringLoader())
          .cacheActive(false)
          .strictVariables(true)
          .defaultLocale(Locale.ROOT)
          .addEscapingStrategy("markdown", new MarkdownText())
          .defaultEscapingStrategy("markdown")
          .extension(new Vocabulary())
          .build();

  /**
   * Parses a template.
   *
   * @throws PebbleException if its syntax is wrong
   */
  PebbleTemplate parse(String text) {
    return engine.getLiteralTemplate(text);
  }

  /**
   * The tokens of a template, with texts between its tags.
   *
   * @throws PebbleException if its syntax is wrong
   */
  List<Token> tokens(String text) {
    var operators = engine.getExtensionRegistry();
    return new LexerImpl(
            engine.getSyntax(),
            operators.getUnaryOperators().values(),
            operators.getBinaryOperators().values())
        .tokenize(new StringReader(text), "section")
        .getTokens();
  }

  /** Renders a template. */
  String render(PebbleTemplate template, Map<String, Object> variables) {
    StringWriter out = new StringWriter();
    try {
      template.evaluate(out, variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}

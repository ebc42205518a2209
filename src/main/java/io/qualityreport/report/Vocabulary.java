package io.qualityreport.report;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The words of section templates: functions that print figures, and tests over them for everything
 * that a sentence claims. A template can say nothing that is not asked here.
 */
final class Vocabulary extends AbstractExtension {
  /** The variable that holds the {@link SectionFacts} of a rendering. */
  static final String FACTS = "facts";

  private static final String A = "figure";
  private static final String B = "other";
  private static final String MANY = "figures";

  private static final Map<String, Function> FUNCTIONS =
      Map.ofEntries(
          printing("value", SectionFacts::value),
          printing("title", SectionFacts::title),
          printing("asof", SectionFacts::asOf),
          printing("change", SectionFacts::change),
          printing("rows", SectionFacts::rows),
          printing("chart", SectionFacts::chart),
          printing("missing", SectionFacts::missing),
          printing("largest", SectionFacts::largest),
          printing("table", (facts, id) -> new FigureTable(facts).of(id)),
          Map.entry("completeness", new Asked(List.of(), (f, a) -> safe(f.completeness()))),
          Map.entry("list", new Asked(List.of(MANY), (f, a) -> safe(f.list(ids(a))))),
          Map.entry("titles", new Asked(List.of(MANY), (f, a) -> safe(f.titles(ids(a))))),
          Map.entry("nonzero", new Asked(List.of(MANY), (f, a) -> f.nonzero(ids(a)))),
          Map.entry("zeros", new Asked(List.of(MANY), (f, a) -> f.zeros(ids(a)))),
          Map.entry("compare", new Asked(List.of(A, B), (f, a) -> f.compare(id(a, A), id(a, B)))),
          Map.entry("differ", new Asked(List.of(A, B), (f, a) -> f.differ(id(a, A), id(a, B)))),
          Map.entry("equal", new Asked(List.of(A, B), (f, a) -> f.equal(id(a, A), id(a, B)))));

  private static final Map<String, Test> TESTS =
      Map.of(
          "known", new Tested(SectionFacts::known),
          "missing", new Tested(SectionFacts::isMissing),
          "zero", new Tested(SectionFacts::zero),
          "one", new Tested(SectionFacts::one),
          "bound", new Tested(SectionFacts::bound),
          "full", new Tested(SectionFacts::full),
          "contradicted", new Tested(SectionFacts::contradicted),
          "leading", new Tested((facts, id) -> !facts.largest(id).isEmpty()));

  @Override
  public Map<String, Function> getFunctions() {
    return FUNCTIONS;
  }

  @Override
  public Map<String, Test> getTests() {
    return TESTS;
  }

  private static Map.Entry<String, Function> printing(String name, Answer<String, String> answer) {
    return Map.entry(name, new Asked(List.of(A), (f, a) -> safe(answer.of(f, id(a, A)))));
  }

  private static SafeString safe(String markdown) {
    return new SafeString(markdown);
  }

  private static String id(Map<String, Object> args, String name) {
    return String.valueOf(args.get(name));
  }

  private static List<String> ids(Map<String, Object> args) {
    if (args.get(MANY) instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw new IllegalArgumentException(
        "expected a list of figures such as ['a.b', 'a.c'], found " + args.get(MANY));
  }

  private static SectionFacts facts(EvaluationContext context) {
    return (SectionFacts) context.getVariable(FACTS);
  }

  /** An answer of the facts to one question. */
  private interface Answer<Q, R> {
    R of(SectionFacts facts, Q question);
  }

  /** A function of a template. */
  private record Asked(List<String> names, Answer<Map<String, Object>, Object> answer)
      implements Function {

    @Override
    public List<String> getArgumentNames() {
      return names;
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      return answer.of(facts(context), args);
    }
  }

  /** A test of a template, {@code 'figure' is …}. */
  private record Tested(BiPredicate<SectionFacts, String> holds) implements Test {

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public boolean apply(
        Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return holds.test(facts(context), String.valueOf(input));
    }
  }
}

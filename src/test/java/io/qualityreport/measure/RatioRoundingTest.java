package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RatioRoundingTest {

  @Property
  void roundsTheExactQuotientHalfUp(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long numerator,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long denominator,
      @ForAll @IntRange(max = 10) int decimals) {
    assertThat(percentage(numerator, denominator, decimals).rounded())
        .contains(halfUp(numerator, denominator, decimals));
  }

  /** Numerators right at, and one next to, the middle between two printed values. */
  @Property
  void roundsNearTheMiddle(
      @ForAll @LongRange(min = 1, max = 1_000_000L) long denominator,
      @ForAll @IntRange(max = 4) int decimals,
      @ForAll @IntRange(min = 0, max = 5000) int steps,
      @ForAll @IntRange(min = -1, max = 1) int beside) {
    long scale = BigInteger.TEN.pow(decimals + 3).longValueExact();
    long numerator = denominator * (10L * steps + 5) + beside;
    assertThat(percentage(numerator, denominator * scale, decimals).rounded())
        .contains(halfUp(numerator, denominator * scale, decimals));
  }

  @Example
  void roundsPublishedCases() {
    assertThat(percentage(550, 649, 2).rounded()).contains(new BigDecimal("84.75"));
    assertThat(percentage(566, 592, 2).rounded()).contains(new BigDecimal("95.61"));
    assertThat(percentage(290, 290, 2).rounded()).contains(new BigDecimal("100.00"));
    assertThat(percentage(1, 3, 2).value()).contains(new BigDecimal("33.333333333333333333333333"));
  }

  @Example
  void hasNoValueOverZero() {
    FigureValue value = percentage(5, 0, 2);
    assertThat(value.status()).isEqualTo(FigureStatus.UNDEFINED);
    assertThat(value.value()).isEmpty();
    assertThat(value.numerator()).contains(new BigDecimal(5));
    assertThat(value.denominator()).contains(new BigDecimal(0));
  }

  /** The reference: whole numbers only, no division of decimals. */
  private static BigDecimal halfUp(long numerator, long denominator, int decimals) {
    BigInteger tens = BigInteger.TEN.pow(decimals + 2);
    BigInteger twice = BigInteger.valueOf(Math.abs(numerator)).multiply(tens).shiftLeft(1);
    BigInteger under = BigInteger.valueOf(denominator);
    BigInteger rounded = twice.add(under).divide(under.shiftLeft(1));
    return new BigDecimal(numerator < 0 ? rounded.negate() : rounded, decimals);
  }

  private static FigureValue percentage(long numerator, long denominator, int decimals) {
    Figure share =
        new Figure("test.share", "率", "Share", "%", decimals, new Figure.Ratio("test.a", "test.b"));
    Basis basis = new Basis("2023", LocalDate.of(2023, 12, 31), List.of(), List.of());
    return Values.ratio(
        share, count("test.a", numerator, basis), count("test.b", denominator, basis), basis);
  }

  private static FigureValue count(String id, long value, Basis basis) {
    Figure figure = new Figure(id, "数", "Count", "件", 0, new Figure.Declared("数"));
    return Values.of(
        Target.whole(figure),
        new Observed(Optional.of(BigDecimal.valueOf(value)), value, false),
        basis);
  }
}

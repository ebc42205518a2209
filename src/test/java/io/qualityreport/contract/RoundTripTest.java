package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.ContractChecker.Accepted;
import io.qualityreport.contract.ContractChecker.Refused;
import io.qualityreport.contract.ContractChecker.RowResult;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Whatever is written in one of the known forms is read as what it was. */
class RoundTripTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static Object read(String field, Object cell) {
    RowResult row = CellsContract.check(field, cell);
    return row instanceof Accepted good
        ? good.values()[CellsContract.index(field)]
        : ((Refused) row).violations();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return between(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31));
  }

  @Provide
  Arbitrary<LocalDate> daysOfSerials() {
    return between(LocalDate.of(1950, 1, 1), LocalDate.of(2099, 12, 31));
  }

  private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> dateForms() {
    return Arbitraries.of(
        "yyyy-MM-dd",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyy年M月d日",
        "yyyyMMdd",
        "yyyy-MM-dd HH:mm",
        "yyyy/M/d H:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.SSS",
        "yyyy年M月d日 H时m分",
        "yyyyMMddHHmmss");
  }

  @Property
  void dates(
      @ForAll("days") LocalDate day, @ForAll("dateForms") String form, @ForAll boolean fullWidth) {
    String text = day.atTime(23, 59).format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
    assertThat(read("checked_on", fullWidth ? fullWidth(text) : text)).isEqualTo(day);
  }

  @Property
  void serialNumbersOfDates(@ForAll("daysOfSerials") LocalDate day) {
    long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
    assertThat(read("checked_on", BigDecimal.valueOf(serial))).isEqualTo(day);
    assertThat(read("checked_on", String.valueOf(serial))).isEqualTo(day);
  }

  @Property
  void numbers(
      @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(3) BigDecimal number,
      @ForAll boolean grouped,
      @ForAll boolean fullWidth) {
    DecimalFormat form =
        new DecimalFormat(
            grouped ? "#,##0.000" : "0.000", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String text = form.format(number);
    assertThat((BigDecimal) read("amount", fullWidth ? fullWidth(text) : text))
        .isEqualByComparingTo(number);
    assertThat((BigDecimal) read("amount", number)).isEqualByComparingTo(number);
  }

  @Property
  void numbersInTenThousands(
      @ForAll @BigRange(min = "0", max = "99999999") @Scale(4) BigDecimal number) {
    assertThat((BigDecimal) read("amount", number.toPlainString() + "万"))
        .isEqualByComparingTo(number.multiply(BigDecimal.valueOf(10_000)));
    assertThat((BigDecimal) read("amount", number.toPlainString() + "亿"))
        .isEqualByComparingTo(number.multiply(BigDecimal.valueOf(100_000_000)));
  }

  @Property
  void wholeNumbers(@ForAll @IntRange(min = -5) int number) {
    assertThat(read("pieces", String.valueOf(number))).isEqualTo((long) number);
    assertThat(read("pieces", BigDecimal.valueOf(number))).isEqualTo((long) number);
  }

  @Provide
  Arbitrary<String> creditCodes() {
    Arbitrary<String> any = Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(8);
    return Combinators.combine(
            Arbitraries.of("91", "92", "12", "11", "N2"),
            Arbitraries.strings().numeric().ofLength(6),
            any)
        .as(
            (kind, division, organization) -> {
              String start = kind + division + organization;
              String seventeen = start + CreditCode.organizationCheck(start);
              return seventeen + CreditCode.check18(seventeen);
            });
  }

  @Property
  void creditCodesWithTheirCheckCharacters(
      @ForAll("creditCodes") String code, @ForAll boolean fullWidth) {
    assertThat(read("owner_code", fullWidth ? fullWidth(code) : code)).isEqualTo(code);
    assertThat(read("owner_code", code.toLowerCase(Locale.ROOT))).isEqualTo(code);
  }

  /** Both checks are of a kind that finds every single wrong character. */
  @Property
  void noCreditCodeWithOneWrongCharacter(
      @ForAll("creditCodes") String code,
      @ForAll @IntRange(max = 17) int position,
      @ForAll @IntRange(min = 1, max = 30) int shift) {
    char wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(position)) + shift) % 31);
    String changed = code.substring(0, position) + wrong + code.substring(position + 1);
    assertThat(CellsContract.check("owner_code", changed)).isInstanceOf(Refused.class);
  }

  @Property
  void anyTextIsReadOrRefusedButNeverFails(@ForAll("fields") String field, @ForAll String text) {
    assertThat(CellsContract.check(field, text)).isNotNull();
  }

  @Property
  void textsOfDigitsAndSignsNeverFail(
      @ForAll("fields") String field, @ForAll @CharRange(from = '(', to = ':') String text) {
    assertThat(CellsContract.check(field, text)).isNotNull();
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(CellsContract.CONTRACT.fields()).map(Field::name);
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().map(c -> c > ' ' && c < 0x7f ? c + 0xfee0 : c).forEach(wide::appendCodePoint);
    return wide.toString();
  }
}

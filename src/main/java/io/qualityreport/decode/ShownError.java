package io.qualityreport.decode;

import java.util.regex.Pattern;

/** What spreadsheets show where there is no value: error values, and #### in a narrow column. */
final class ShownError {
  private static final Pattern ERROR =
      Pattern.compile("#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|##+)");

  private ShownError() {}

  static boolean is(String text) {
    return text.startsWith("#") && ERROR.matcher(text).matches();
  }
}

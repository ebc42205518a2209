package io.qualityreport.contract;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/**
 * Names the constants of enums as people write them: {@code QUARANTINE_ROWS} is quarantine-rows.
 */
final class HyphenatedEnums extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    String[] annotated = super.findEnumValues(config, type, constants, names);
    for (int i = 0; i < constants.length; i++) {
      if (annotated[i] == null) {
        annotated[i] = written(constants[i]);
      }
    }
    return annotated;
  }

  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.qualityreport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void takesTheEnglishArgumentWhereThereIsOne() {
    Message message =
        Message.of(
            "reconcile.claim-at-least",
            "figure",
            "免疫密度",
            "figureEn",
            "Density",
            "value",
            "70.09 %",
            "bound",
            "90 %");
    assertThat(message.in(Language.ZH)).isEqualTo("“免疫密度”为 70.09 %，未达到 90 %。");
    assertThat(message.in(Language.EN)).isEqualTo("\"Density\" is 70.09 %, less than 90 %.");
  }

  @Test
  void leavesAPlaceWithoutArgument() {
    assertThat(Message.of("measure.total").in(Language.EN)).isEqualTo("{figures}");
  }

  @Test
  void argumentsAreNeverReadAsPlaces() {
    Message message = Message.of("measure.declared", "indicator", "{figure} $1 \\");
    assertThat(message.in(Language.ZH)).isEqualTo("部门上报的“{figure} $1 \\”");
  }
}

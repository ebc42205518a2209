package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayTest {
  private static final int ITEMS = 100_000;

  @Test
  void givesEverythingInOrder() throws DecodeException {
    try (Relay<Integer> relay = relay(out -> IntStream.range(0, ITEMS).forEach(out::accept))) {
      assertThat(all(relay, new ArrayList<>()))
          .isEqualTo(IntStream.range(0, ITEMS).boxed().toList());
      assertThat(relay.next()).as("asked again").isEmpty();
    }
  }

  @Test
  void whatStopsTheWorkIsThrownBehindWhatCameBefore() {
    List<Integer> taken = new ArrayList<>();
    try (Relay<Integer> relay =
        relay(
            out -> {
              IntStream.range(0, 1_234).forEach(out::accept);
              throw new DecodeException(Message.of("decode.blank-text"));
            })) {
      assertThatThrownBy(() -> all(relay, taken)).isInstanceOf(DecodeException.class);
    }
    assertThat(taken).hasSize(1_234);
  }

  @Test
  void errorsOfTheProgramAreThrownAsTheyAre() {
    try (Relay<Integer> relay =
        relay(
            out -> {
              throw new StackOverflowError("deep");
            })) {
      assertThatThrownBy(relay::next).isInstanceOf(StackOverflowError.class).hasMessage("deep");
    }
  }

  @Test
  void workThatNobodyTakesEndsWhenItIsClosed() {
    AtomicInteger given = new AtomicInteger();
    try (Relay<Integer> relay =
        relay(
            out -> {
              while (true) {
                out.accept(given.incrementAndGet());
              }
            })) {
      assertThat(relay).isNotNull();
    }
    int atClose = given.get();
    assertThat(given.get()).as("nothing is done afterwards").isEqualTo(atClose);
  }

  private static Relay<Integer> relay(Relay.Work<Integer> work) {
    return new Relay<>("relay of a test", item -> 1, work);
  }

  private static List<Integer> all(Relay<Integer> relay, List<Integer> into)
      throws DecodeException {
    for (List<Integer> some = relay.next(); !some.isEmpty(); some = relay.next()) {
      into.addAll(some);
    }
    return into;
  }
}

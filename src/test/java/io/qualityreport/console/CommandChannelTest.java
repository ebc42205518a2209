package io.qualityreport.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandChannelTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void bothOutputsAndTheExitCodeComeBack() throws IOException {
    CommandRunner runner =
        (args, o, e) -> {
          o.print("结果 " + args);
          e.print("进度 𠮷");
          return 3;
        };
    try (CommandServer server = CommandServer.start(runner)) {
      assertThat(run(server.address(), "figures", "--period", "2023")).hasValue(3);
    }
    assertThat(out).hasToString("结果 [figures, --period, 2023]");
    assertThat(err).hasToString("进度 𠮷");
  }

  @Test
  void aLongAnswerComesWhole() throws IOException {
    String line = "一行很长的结果𠮷".repeat(20_000);
    try (CommandServer server =
        CommandServer.start(
            (args, o, e) -> {
              o.print(line);
              return 0;
            })) {
      assertThat(run(server.address())).hasValue(0);
    }
    assertThat(out.toString()).isEqualTo(line);
  }

  @Test
  void progressIsSeenWhileTheCommandStillRuns() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    CommandRunner waitsUntilSeen =
        (args, o, e) -> {
          e.println("half");
          e.flush();
          return awaited(seen);
        };
    try (CommandServer server = CommandServer.start(waitsUntilSeen)) {
      PrintWriter told =
          new PrintWriter(err) {
            @Override
            public void print(String text) {
              super.print(text);
              seen.countDown();
            }
          };
      assertThat(new CommandClient(server.address()).run(List.of(), new PrintWriter(out), told))
          .hasValue(0);
    }
  }

  @Test
  void withoutTheTokenNothingRuns() {
    try (CommandServer server =
        CommandServer.start(
            (args, o, e) -> {
              o.print("ran");
              return 0;
            })) {
      ServiceAddress right = server.address();
      ServiceAddress wrong = new ServiceAddress(right.port(), "guessed", right.pid());
      assertThatThrownBy(() -> run(wrong))
          .isInstanceOf(IOException.class)
          .hasMessage("expected HTTP status 200, found 401");
    }
    assertThat(out).hasToString("");
  }

  @Test
  void aServiceThatIsGoneAnswersNothing() throws IOException {
    ServiceAddress address;
    try (CommandServer server = CommandServer.start((args, o, e) -> 0)) {
      address = server.address();
    }
    assertThat(run(address)).isEmpty();
  }

  @Test
  void aCommandThatBreaksOffIsAFailure() {
    try (CommandServer server =
        CommandServer.start(
            (args, o, e) -> {
              o.print("half");
              o.flush();
              throw new UncheckedIOException(new IOException("disk is full"));
            })) {
      assertThatThrownBy(() -> run(server.address()))
          .isInstanceOf(IOException.class)
          .hasMessage("the answer broke off");
    }
  }

  @Test
  void onlyTheOwnerReadsTheAddress() throws IOException {
    Path file = folder.resolve("service.json");
    ServiceAddress address = new ServiceAddress(4711, "secret", 42);
    address.write(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(ServiceAddress.read(file)).contains(address);
    assertThat(address).hasToString("ServiceAddress[port=4711, pid=42]");
  }

  @Test
  void halfAnAddressIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("service.json"), "{\"port\":47");
    assertThat(ServiceAddress.read(file)).isEmpty();
    assertThat(ServiceAddress.read(folder.resolve("none.json"))).isEmpty();
  }

  private OptionalInt run(ServiceAddress address, String... args) throws IOException {
    return new CommandClient(address)
        .run(List.of(args), new PrintWriter(out), new PrintWriter(err));
  }

  private static int awaited(CountDownLatch latch) {
    try {
      return latch.await(10, java.util.concurrent.TimeUnit.SECONDS) ? 0 : 1;
    } catch (InterruptedException e) {
      return 1;
    }
  }
}

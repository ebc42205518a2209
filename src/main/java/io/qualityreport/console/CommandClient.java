package io.qualityreport.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Has a running service run a command. */
public final class CommandClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private final ServiceAddress service;

  /** Makes a client of one service. */
  public CommandClient(ServiceAddress service) {
    this.service = service;
  }

  /**
   * Runs a command in the service; what it prints comes as it is printed.
   *
   * @return exit code, or empty if nothing listens there
   * @throws IOException if the service ended while the command ran, or does not answer as expected
   */
  public OptionalInt run(List<String> args, PrintWriter out, PrintWriter err) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request(args), BodyHandlers.ofInputStream());
      if (answer.statusCode() != OK) {
        throw new IOException("expected HTTP status 200, found " + answer.statusCode());
      }
      return OptionalInt.of(
          Frames.copy(answer.body(), out, err)
              .orElseThrow(() -> new IOException("the answer broke off")));
    } catch (ConnectException nobodyListens) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the command ran", e);
    }
  }

  private HttpRequest request(List<String> args) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://" + CommandServer.LOOPBACK + ":" + service.port() + CommandServer.PATH))
        .header(CommandServer.TOKEN_HEADER, service.token())
        .POST(BodyPublishers.ofString(json(args)))
        .build();
  }

  private static String json(List<String> args) {
    try {
      return JSON.writeValueAsString(args);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written as JSON", e);
    }
  }
}

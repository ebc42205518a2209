package io.qualityreport.console;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Takes commands on loopback from other processes of the home's owner, and streams back what they
 * print and their exit code.
 */
public final class CommandServer implements AutoCloseable {
  static final String PATH = "/commands";
  static final String TOKEN_HEADER = "X-Qrp-Token";
  static final String LOOPBACK = "127.0.0.1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOKEN_BYTES = 32;

  private final Javalin server;
  private final CommandRunner runner;
  private final byte[] token;

  private CommandServer(CommandRunner runner, String token) {
    this.runner = runner;
    this.token = token.getBytes(StandardCharsets.US_ASCII);
    this.server = Javalin.create(this::configure);
  }

  /** Starts a server on a free port. */
  public static CommandServer start(CommandRunner runner) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    CommandServer started = new CommandServer(runner, HexFormat.of().formatHex(random));
    started.server.start(LOOPBACK, 0);
    return started;
  }

  /** Where it listens. */
  public ServiceAddress address() {
    return new ServiceAddress(
        server.port(), new String(token, StandardCharsets.US_ASCII), ProcessHandle.current().pid());
  }

  @Override
  public void close() {
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.routes.post(PATH, this::command);
  }

  private void command(Context context) throws IOException {
    if (!allowed(context)) {
      throw new UnauthorizedResponse("expected the token of data/service.json in " + TOKEN_HEADER);
    }
    List<String> args = args(context.bodyAsBytes());
    context.contentType("application/octet-stream");
    Frames frames = new Frames(context.res().getOutputStream());
    PrintWriter out = frames.out();
    PrintWriter err = frames.err();
    int code = runner.run(args, out, err);
    out.flush();
    err.flush();
    frames.exit(code);
  }

  private boolean allowed(Context context) {
    byte[] given =
        Optional.ofNullable(context.header(TOKEN_HEADER))
            .orElse("")
            .getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token, given);
  }

  private static List<String> args(byte[] body) {
    try {
      return JSON.readValue(body, new TypeReference<List<String>>() {});
    } catch (JacksonException e) {
      throw new BadRequestResponse("expected a JSON array of arguments");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot read a request that is in memory", e);
    }
  }
}

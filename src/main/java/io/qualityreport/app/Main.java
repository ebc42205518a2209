package io.qualityreport.app;

import io.qualityreport.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Where the program begins. */
public final class Main {

  private Main() {}

  /** Runs one command and ends with its exit code; both outputs are UTF-8 in any locale. */
  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setErr(err);
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    Cli cli = new Cli(new Program(Clock.systemUTC(), System.getenv()));
    System.exit(cli.run(List.of(args), out, new PrintWriter(err, true, StandardCharsets.UTF_8)));
  }
}

package io.qualityreport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the decoder, the header's finding, the classifier and the checker cost for one row, measured
 * by JMH, each benchmark in a process of its own. Measured, never asserted; the table goes to
 * {@code target/bench/small.md}, JMH's own report beside it to {@code small.txt}. The decoded
 * file's size by {@code -Dbench.smallRows=…}; processes, warm-up and measured seconds of each
 * benchmark by {@code -Dbench.forks=…}, {@code -Dbench.warmups=…}, {@code -Dbench.iterations=…};
 * some of the benchmarks by a regular expression, {@code -Dbench.small=DecoderCost}.
 */
@Tag("bench")
class SmallBench {
  private static final int ROWS = Integer.getInteger("bench.smallRows", 10_000);
  private static final int FORKS = Integer.getInteger("bench.forks", 1);
  private static final int WARMUPS = Integer.getInteger("bench.warmups", 3);
  private static final int ITERATIONS = Integer.getInteger("bench.iterations", 5);
  private static final String CHOSEN = System.getProperty("bench.small", "");

  @Test
  void measuresRows() throws RunnerException, IOException {
    Path report = Files.createDirectories(Path.of("target", "bench")).resolve("small.txt");
    SmallTable table = new SmallTable(new Runner(options(report)).run());
    BenchTable.write("small", table.lines());
  }

  private static Options options(Path report) {
    return new OptionsBuilder()
        .include(SmallBench.class.getPackageName() + "\\..*" + CHOSEN)
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .param("rows", String.valueOf(ROWS))
        .forks(FORKS)
        .warmupIterations(WARMUPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(1))
        .jvmArgs("-Xmx256m", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8")
        .shouldFailOnError(true)
        .output(report.toString())
        .build();
  }
}

package io.qualityreport.route;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.decode.FileFormat;
import io.qualityreport.intake.DropFile;
import io.qualityreport.intake.DropResult;
import io.qualityreport.intake.Intake;
import io.qualityreport.intake.IntakeOutcome;
import io.qualityreport.intake.Reception;
import io.qualityreport.warehouse.Lease;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of an intake route, as the YAML names them: {@code receive}, {@code ingest}, {@code
 * finish}, and for exports that camel-csv reads {@code comma}, {@code open} and {@code
 * ingestRecords} between them. One exchange is one file; what is known of it travels as exchange
 * properties, nothing of it in headers. Thread-safe.
 */
public final class IntakeSteps {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeSteps.class);
  private static final String RECEPTION = "qrp.reception";
  private static final String LEASE = "qrp.lease";
  private static final String FILE = "qrp.file";
  private static final String RESULT = "qrp.result";
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Intake intake;
  private final FileDecoder decoder;
  private final StableFiles files;
  private final List<String> counties;
  private final Semaphore turns;

  /**
   * Makes the steps.
   *
   * @param files which files may be taken
   * @param counties division codes of the counties whose drop folders these are
   * @param atOnce most files that are taken in at the same time, however many routes there are
   */
  public IntakeSteps(
      Intake intake, FileDecoder decoder, StableFiles files, List<String> counties, int atOnce) {
    this.intake = intake;
    this.decoder = decoder;
    this.files = files;
    this.counties = List.copyOf(counties);
    this.turns = new Semaphore(atOnce, true);
  }

  /** Archives the file; ends the exchange if it is still changing, or not this process's turn. */
  public void receive(Exchange exchange) {
    Path path = path(exchange);
    Optional<Lease> lease = files.enter(path);
    lease.ifPresent(l -> begin(exchange, path, l));
    Optional<Reception> reception =
        lease.flatMap(l -> files.under(l, () -> intake.receive(drop(exchange))));
    reception.ifPresentOrElse(
        r -> exchange.setProperty(RECEPTION, r), () -> exchange.setRouteStop(true));
  }

  private void begin(Exchange exchange, Path path, Lease lease) {
    exchange.setProperty(LEASE, lease);
    exchange.getExchangeExtension().addOnCompletion(new CloseOnDone(() -> files.end(path, lease)));
  }

  private DropFile drop(Exchange exchange) {
    return new DropFile(
        path(exchange),
        region(exchange),
        exchange.getProperty("department", String.class),
        exchange.getFromRouteId());
  }

  /** Takes the archived file in. */
  public void ingest(Exchange exchange) {
    exchange.setProperty(RESULT, inTurn(exchange, () -> intake.ingest(reception(exchange))));
  }

  /** Whether the archived file is comma-separated text, which camel-csv reads. */
  public boolean comma(Exchange exchange) {
    try {
      DecodedFile file = decoder.open(reception(exchange).archived().path());
      exchange.setProperty(FILE, file);
      exchange.getExchangeExtension().addOnCompletion(new CloseOnDone(file));
      return file.format() == FileFormat.CSV && file.delimiter().equals(Optional.of(','));
    } catch (DecodeException unreadable) {
      LOG.debug("{} is left to ingest, which answers the sender", path(exchange), unreadable);
      return false;
    }
  }

  /** Opens the archived text in its proven charset, behind its byte order mark. */
  public void open(Exchange exchange) throws IOException {
    DecodedFile file = exchange.getProperty(FILE, DecodedFile.class);
    InputStream in =
        new BufferedInputStream(Files.newInputStream(reception(exchange).archived().path()));
    exchange.getExchangeExtension().addOnCompletion(new CloseOnDone(in));
    in.skipNBytes(file.byteOrderMark());
    exchange.setProperty(Exchange.CHARSET_NAME, file.charset().orElseThrow().name());
    exchange.getMessage().setBody(in);
  }

  /** Takes in the records that camel-csv reads lazily. */
  public void ingestRecords(Exchange exchange) {
    @SuppressWarnings("unchecked") // the route's own record converter gives String[]
    Iterator<String[]> records = exchange.getMessage().getBody(Iterator.class);
    DecodedFile file = exchange.getProperty(FILE, DecodedFile.class);
    exchange.setProperty(
        RESULT,
        inTurn(
            exchange,
            () -> intake.ingest(reception(exchange), () -> new RecordsOfRoute(records, file))));
  }

  /** Writes the receipt, removes the file from the drop folder and logs what became of it. */
  public void finish(Exchange exchange) {
    Reception reception = reception(exchange);
    DropResult result = exchange.getProperty(RESULT, DropResult.class);
    files.under(
        lease(exchange),
        () -> {
          intake.finish(reception, result);
          return result;
        });
    files.forget(reception.drop().path());
    for (IntakeOutcome outcome : result.outcomes()) {
      LOG.info("{}", OutcomeLine.of(outcome.submission()));
    }
  }

  /** Leaves a file alone for a while after broken infrastructure stopped its intake. */
  public void postpone(Exchange exchange) {
    Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    files.postpone(path(exchange), PAUSE, String.valueOf(cause.getMessage()));
    LOG.error(
        "department={} file=\"{}\" state=waiting retry_in_seconds={} cause={}",
        exchange.getProperty("department", String.class),
        OutcomeLine.quoted(path(exchange).getFileName().toString()),
        PAUSE.toSeconds(),
        OutcomeLine.quoted(String.valueOf(cause.getMessage())),
        cause);
  }

  private DropResult inTurn(Exchange exchange, Supplier<DropResult> ingest) {
    turns.acquireUninterruptibly();
    try {
      return files.under(lease(exchange), ingest);
    } finally {
      turns.release();
    }
  }

  /** The county that the route names; a home of one county needs no name. */
  private String region(Exchange exchange) {
    String named = exchange.getProperty("region", String.class);
    if (named == null && counties.size() == 1) {
      return counties.get(0);
    }
    if (!counties.contains(named)) {
      throw new IllegalStateException(
          "route %s should set the property region to one of %s, found %s"
              .formatted(exchange.getFromRouteId(), counties, named));
    }
    return named;
  }

  private static Lease lease(Exchange exchange) {
    return exchange.getProperty(LEASE, Lease.class);
  }

  private static Reception reception(Exchange exchange) {
    return exchange.getProperty(RECEPTION, Reception.class);
  }

  private static Path path(Exchange exchange) {
    GenericFile<?> file = exchange.getProperty(Exchange.FILE_EXCHANGE_FILE, GenericFile.class);
    return Path.of(file.getAbsoluteFilePath());
  }
}

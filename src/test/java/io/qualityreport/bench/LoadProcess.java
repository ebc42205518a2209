package io.qualityreport.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.intake.Archive;
import io.qualityreport.intake.DropFile;
import io.qualityreport.intake.DropResult;
import io.qualityreport.intake.Intake;
import io.qualityreport.intake.Reception;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Warehouse;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.postgresql.PGConnection;

/**
 * One measured load in a process of its own: others first, {@code -Dbench.warmFiles=…} of them, as
 * a service that runs for long is warm, then the file itself. Prints the nanoseconds and the rows
 * of that file.
 */
final class LoadProcess {
  private static final int BATCH = 1_000;
  private static final int WARM_FILES = Integer.getInteger("bench.warmFiles", 1);
  private static final String WARM = "warm";
  private static final String TABLE =
      "create table %s (instrument_no varchar, name varchar, model varchar, serial_no varchar,"
          + " accuracy varchar, maker varchar, owner varchar, owner_code varchar,"
          + " location varchar, status varchar, cycle varchar, verified_on date,"
          + " valid_until date, result varchar, fee %s)";

  private final String url;
  private final Charset charset;

  private LoadProcess(String url, Charset charset) {
    this.url = url;
    this.charset = charset;
  }

  /** Loads a file and tells how many of its rows arrived. */
  @FunctionalInterface
  private interface Load {
    long rows(Path file, String warmth) throws Exception;
  }

  /**
   * Arguments: what is measured, the database's URL, the file's charset, a small file, the file,
   * and an empty folder.
   */
  public static void main(String[] args) throws Exception {
    LoadProcess process = new LoadProcess(args[1], Charset.forName(args[2]));
    switch (args[0]) {
      case "product" -> process.product(args);
      case "copy" -> process.measure(args, process::copy);
      case "batch" -> process.measure(args, process::batch);
      case "read" -> process.measure(args, process::read);
      default -> throw new IllegalArgumentException("no such load: " + args[0]);
    }
  }

  private void measure(String[] args, Load load) throws Exception {
    for (int i = 0; i < WARM_FILES; i++) {
      load.rows(Path.of(args[3]), WARM + i);
    }
    long start = System.nanoTime();
    long rows = load.rows(Path.of(args[4]), "measured");
    System.out.println("took " + (System.nanoTime() - start) + " " + rows);
  }

  private void product(String[] args) throws Exception {
    Path folder = Path.of(args[5]);
    Contracts contracts = Contracts.load(CatalogFiles.packaged());
    WarehouseSettings settings =
        url.startsWith("jdbc:h2:")
            ? new WarehouseSettings(url, "sa", "", 8)
            : new WarehouseSettings(url, "postgres", "postgres", 8);
    try (Warehouse warehouse = Warehouse.open(settings, contracts)) {
      Intake intake =
          new Intake(
              contracts,
              warehouse,
              new Archive(folder.resolve("archive")),
              new FileDecoder(DecodeLimits.standard()),
              Clock.system(ZoneId.of("Asia/Shanghai")));
      measure(
          args,
          (file, warmth) -> {
            Path inbox = Files.createDirectories(folder.resolve(warmth));
            Path drop = inbox.resolve(file.getFileName());
            boolean warm = warmth.startsWith(WARM);
            if (warm) {
              Files.copy(file, drop, StandardCopyOption.REPLACE_EXISTING);
            } else {
              Files.createLink(drop, file);
            }
            String region = warm ? "65420" + warmth.substring(WARM.length()) : "654224";
            return take(intake, new DropFile(drop, region, "metrology", "bench"));
          });
    }
  }

  private static long take(Intake intake, DropFile drop) {
    Reception reception = intake.receive(drop).orElseThrow();
    DropResult result = intake.ingest(reception);
    intake.finish(reception, result);
    RowCounts counts = result.outcomes().get(0).submission().counts();
    return counts.accepted() > 0 ? counts.accepted() : counts.rejected();
  }

  /** The file as it is by COPY. */
  private long copy(Path file, String table) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(file)) {
      statement.execute(TABLE.formatted(table, "numeric"));
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy %s from stdin with (format csv, header true, encoding '%s')"
                  .formatted(table, charset.name().replace("-", "")),
              in,
              1 << 16);
    }
  }

  /** The file's cells as they are by batches of an insert, in one transaction. */
  private long batch(Path file, String table) throws SQLException, IOException {
    String settings =
        ";DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE";
    try (Connection connection = DriverManager.getConnection(url + settings, "sa", "")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(TABLE.formatted(table, "decfloat(100)"));
      }
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into "
                      + table
                      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
          CsvReader<CsvRecord> records =
              CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file, charset))) {
        long rows = -1;
        for (CsvRecord cells : records) {
          rows++;
          if (rows > 0) {
            add(insert, cells);
            if (rows % BATCH == 0) {
              insert.executeBatch();
            }
          }
        }
        insert.executeBatch();
        connection.commit();
        return rows;
      }
    }
  }

  private static void add(PreparedStatement insert, CsvRecord cells) throws SQLException {
    for (int i = 0; i < cells.getFieldCount(); i++) {
      String cell = cells.getField(i);
      switch (i) {
        case 11, 12 -> insert.setObject(i + 1, LocalDate.parse(cell));
        case 14 -> insert.setBigDecimal(i + 1, new BigDecimal(cell));
        default -> insert.setString(i + 1, cell);
      }
    }
    insert.addBatch();
  }

  /** All cells of a workbook's first sheet by the bare reader. */
  private long read(Path file, String warmth) throws IOException {
    AtomicLong rows = new AtomicLong(-1);
    AtomicLong cells = new AtomicLong();
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      Sheet sheet = book.getFirstSheet();
      try (java.util.stream.Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
        all.forEach(
            row -> {
              rows.incrementAndGet();
              row.forEach(cell -> cells.addAndGet(cell == null || cell.getValue() == null ? 0 : 1));
            });
      }
    }
    if (cells.get() < rows.get()) {
      throw new IOException(warmth + " has empty rows");
    }
    return rows.get();
  }
}

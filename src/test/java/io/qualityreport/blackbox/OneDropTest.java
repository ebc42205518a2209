package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of one file that somebody drops. */
class OneDropTest {
  private static final String METROLOGY = "metrology";
  private static final String MARKET = "market-regulation";

  @TempDir private Path folder;
  private Installation home;

  @BeforeEach
  void install() {
    home = Installation.quick(folder.resolve("县 质量&报告 +#1"));
  }

  @Test
  void aGoodExportIsLoadedAnsweredRemovedArchivedAndLogged() throws IOException {
    byte[] export = Samples.packaged("metrology/instruments.csv");
    Path dropped = home.drop(METROLOGY, Samples.INSTRUMENTS, export);

    Answer intake = home.qrp(0, "intake", "--once");

    assertThat(intake.err()).contains("taken in: " + Samples.INSTRUMENTS);
    assertThat(dropped).doesNotExist();
    assertThat(submissions())
        .containsExactly("1,metrology,metrology-instruments,loaded,649,649,0,0,1");
    List<Path> archived = archived();
    assertThat(archived).hasSize(1);
    assertThat(archived.get(0)).hasBinaryContent(export);
    assertThat(home.receipts(METROLOGY)).hasSize(1);
    assertThat(PageText.of(Files.readString(home.receipts(METROLOGY).get(0))))
        .startsWith("已收下：" + Samples.INSTRUMENTS + "。共 649 行，收下 649 行。\n接下来怎么做\n不用再做什么。\n")
        .contains("649 行｜=｜649 行｜+｜0 行｜+｜0 行\n")
        .contains(archived.get(0).getFileName().toString());
    assertThat(home.qrp(0, "logs", "--route", "intake-metrology", "--submission", "1").lines())
        .singleElement()
        .asString()
        .contains(" INFO  [intake-metrology] ")
        .contains(
            "department=metrology file=\""
                + Samples.INSTRUMENTS
                + "\" sheet=\"\""
                + " dataset=metrology-instruments state=loaded read=649 accepted=649 rejected=0"
                + " duplicate=0 load=1 seconds=")
        .endsWith(" submission=1");
    assertThat(home.root().resolve("data/logs/routes/intake-metrology.log")).isNotEmptyFile();
  }

  @Test
  void theSameContentUnderAnotherNameIsADuplicate() {
    byte[] export = Samples.packaged("metrology/instruments.csv");
    home.drop(METROLOGY, Samples.INSTRUMENTS, export);
    home.qrp(0, "intake", "--once");
    home.drop(METROLOGY, "再报一次_截至2023-11-07.csv", export);

    home.qrp(0, "intake", "--once");

    assertThat(submissions())
        .containsExactly(
            "1,metrology,metrology-instruments,loaded,649,649,0,0,1",
            "2,metrology,metrology-instruments,duplicate,0,0,0,0,");
    assertThat(archived()).hasSize(1);
    assertThat(home.inbox(METROLOGY).resolve("再报一次_截至2023-11-07.csv")).doesNotExist();
  }

  @Test
  void aFileThatIsNoTableIsAnsweredAndNotTriedAgain() throws IOException {
    home.drop(MARKET, "letter.csv", "Dear colleagues,\nplease find nothing enclosed.\n");

    Answer intake = home.qrp(3, "intake", "--once");

    assertThat(intake.out()).contains("rejected");
    assertThat(submissions()).containsExactly("1,market-regulation,,rejected,0,0,0,0,");
    assertThat(Files.readString(home.receipts(MARKET).get(0))).contains("没有找到本部门需要报送的表格");
    assertThat(home.inbox(MARKET).resolve("letter.csv")).doesNotExist();
  }

  @Test
  void whatOfficeProgramsLeaveAndLinksAreNotTaken() throws IOException {
    home.qrp(0, "status");
    Path secret = Files.writeString(folder.resolve("secret.csv"), Samples.complaints("S", 2));
    Files.createSymbolicLink(home.inbox(MARKET).resolve("link.csv"), secret);
    Files.writeString(home.inbox(MARKET).resolve("~$book.xlsx"), "owner");
    Files.writeString(home.inbox(MARKET).resolve("copy.csv.part"), "编号,类");
    home.drop(MARKET, "${sysenv.HOME}&delete=true.csv", Samples.complaints("A", 3));

    home.qrp(3, "intake", "--once");

    assertThat(submissions()).containsExactly("1,market-regulation,complaints,loaded,3,3,0,0,1");
    assertThat(home.inbox(MARKET))
        .isDirectoryContaining("glob:**/link.csv")
        .isDirectoryContaining("glob:**/~$book.xlsx")
        .isDirectoryContaining("glob:**/copy.csv.part")
        .isDirectoryContaining("glob:**/说明.txt");
  }

  @Test
  void brokenInfrastructureLeavesTheFileWhichIsTakenOnceItIsMended() throws IOException {
    home.qrp(0, "status");
    Path inTheWay = Files.writeString(home.root().resolve("data/archive"), "not a folder");
    Path dropped = home.drop(MARKET, "cases.csv", Samples.complaints("A", 3));

    Answer failed = home.qrp(1, "intake", "--once");
    assertThat(failed.err())
        .contains("File " + dropped + " cannot be taken in for now: cannot archive " + dropped);
    assertThat(dropped).exists();
    assertThat(home.receipts(MARKET)).isEmpty();
    assertThat(home.qrp(0, "logs", "--route", "intake-market-regulation").out())
        .contains("department=market-regulation file=\"cases.csv\" state=waiting");

    home.whileServing(
        () -> {
          Files.delete(inTheWay);
          Installation.await("the file to be taken", () -> !Files.exists(dropped));
        });
    assertThat(submissions()).containsExactly("1,market-regulation,complaints,loaded,3,3,0,0,1");
  }

  @Test
  void aFileInAFolderWithoutARouteIsReported() throws IOException {
    home.qrp(0, "status");
    Files.delete(home.root().resolve("routes/metrology.camel.yaml"));
    Path dropped = home.drop(METROLOGY, "export.csv", "x");

    assertThat(home.qrp(1, "intake", "--once").err())
        .contains("There are 1 files in " + home.inbox(METROLOGY) + ", but no running route");
    assertThat(dropped).exists();
  }

  /** The listing without file name and time of arrival. */
  private List<String> submissions() {
    return home.qrp(0, "submissions", "--format", "csv").lines().stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(c -> String.join(",", c[0], c[1], c[2], c[4], c[5], c[6], c[7], c[8], c[9]))
        .toList();
  }

  /** The originals, without the journal beside them. */
  private List<Path> archived() {
    return Installation.files(home.root().resolve("data/archive")).stream()
        .filter(f -> !f.toString().contains("journal"))
        .toList();
  }
}

package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one reminder of a drop folder, beside whatever the department keeps there. */
class ReminderFileTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 21);
  private static final String NAME = "催报-2024-01-21.txt";
  @TempDir private Path folder;

  @Test
  void opensInNotepad() throws IOException {
    Path note = ReminderFile.put(folder, DAY, "缺一份。\n请补报。\n");
    assertThat(note).isEqualTo(folder.resolve(NAME));
    assertThat(new String(Files.readAllBytes(note), StandardCharsets.UTF_8))
        .matches("\ufeff缺一份。\r\n请补报。\r\n通知编号：[0-9a-f]{12}\r\n");
    assertThat(names()).containsExactly(NAME);
  }

  @Test
  void whatSaysTheSameStaysAsItIs() throws IOException {
    Path note = ReminderFile.put(folder, DAY, "缺一份。\n");
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(note, before);
    assertThat(ReminderFile.put(folder, DAY.plusDays(3), "缺一份。\n")).isEqualTo(note);
    assertThat(Files.getLastModifiedTime(note)).isEqualTo(before);
    assertThat(names()).containsExactly(NAME);
  }

  @Test
  void whatSaysSomethingElseTakesItsPlace() throws IOException {
    ReminderFile.put(folder, DAY, "缺一份。\n");
    ReminderFile.put(folder, DAY, "缺两份。\n");
    assertThat(names()).containsExactly(NAME);
    assertThat(Files.readString(folder.resolve(NAME))).contains("缺两份。");
    ReminderFile.put(folder, DAY.plusDays(1), "缺三份。\n");
    assertThat(names()).containsExactly("催报-2024-01-22.txt");
  }

  @Test
  void itIsRemovedOnce() throws IOException {
    ReminderFile.put(folder, DAY, "缺一份。\n");
    assertThat(ReminderFile.remove(folder)).isTrue();
    assertThat(ReminderFile.remove(folder)).isFalse();
    assertThat(ReminderFile.remove(folder.resolve("none"))).isFalse();
    assertThat(names()).isEmpty();
  }

  /** Contents that a department may have put under the note's own name. */
  @ParameterizedTest
  @CsvSource({"催报", "''", "缺一份。通知编号：000000000000", "通知编号："})
  void aFileOfTheDepartmentIsNeverTouched(String content) throws IOException {
    Files.writeString(folder.resolve(NAME), content);
    ReminderFile.put(folder, DAY, "缺一份。\n");
    assertThat(names()).containsExactly("催报-2024-01-21-2.txt", NAME);
    assertThat(ReminderFile.remove(folder)).isTrue();
    assertThat(names()).containsExactly(NAME);
    assertThat(Files.readString(folder.resolve(NAME))).isEqualTo(content);
  }

  @Test
  void aNoteThatSomeoneWroteIntoIsTheirs() throws IOException {
    Path note = ReminderFile.put(folder, DAY, "缺一份。\n");
    String changed = Files.readString(note).replace("缺一份", "已报送");
    Files.writeString(note, changed);
    assertThat(ReminderFile.remove(folder)).isFalse();
    assertThat(Files.readString(note)).isEqualTo(changed);
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path target = ReminderFile.put(elsewhere, DAY, "缺一份。\n");
    Files.createSymbolicLink(folder.resolve(NAME), target);
    ReminderFile.put(folder, DAY, "缺两份。\n");
    assertThat(Files.readString(target)).contains("缺一份。");
    assertThat(ReminderFile.remove(folder)).isTrue();
    assertThat(Files.exists(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(target).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> ReminderFile.put(file, DAY, "缺一份。\n"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write a reminder into " + file);
  }

  @ParameterizedTest
  @CsvSource({
    "催报-2024-01-21.txt, false",
    "催报-2024-01-21-2.txt, false",
    "催报-2024-01-21.csv, true",
    "催报.txt, true",
    "2023年催报-2024-01-21.txt, true"
  })
  void isNotTakenIn(String name, boolean taken) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    assertThat(StableFileFilter.candidate(file)).isEqualTo(taken);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> !n.equals("elsewhere"))
          .sorted()
          .toList();
    }
  }
}

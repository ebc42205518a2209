package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFilesTest {
  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    write("departments.yaml", "- { id: metrology, title: 计量检定机构, en: Metrology institute }\n");
    write("codes/b.yaml", "name: b\n");
    write("codes/a.yaml", "\uFEFFname: a\n");
    write("codes/a.yaml~", "left by an editor");
    write("codes/.a.yaml", "left by an editor");
    write(".git/codes/c.yaml", "left by a tool");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void listsByFolderAndEndingSorted() {
    assertThat(CatalogFiles.directory(root).list("codes", ".yaml"))
        .containsExactly("codes/a.yaml", "codes/b.yaml");
    assertThat(CatalogFiles.directory(root).list("code", ".yaml")).isEmpty();
  }

  @Test
  void readsTextWithoutByteOrderMark() {
    assertThat(CatalogFiles.directory(root).text("codes/a.yaml")).isEqualTo("name: a\n");
  }

  @Test
  void namesAMissingFile() {
    CatalogFiles files = CatalogFiles.directory(root);
    assertThatThrownBy(() -> files.text("codes/none.yaml"))
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file codes/none.yaml: expected, found no such file; add it to the catalog");
  }

  @Test
  void namesAFileInAnotherCharset() throws IOException {
    Files.write(root.resolve("codes/b.yaml"), new byte[] {(byte) 0xb1, (byte) 0xe0});
    CatalogFiles files = CatalogFiles.directory(root);
    assertThatThrownBy(() -> files.text("codes/b.yaml"))
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file codes/b.yaml: expected text in UTF-8, found other bytes; save the file"
                + " as UTF-8");
  }

  @Test
  void namesAMissingDirectory() {
    assertThatThrownBy(() -> CatalogFiles.directory(root.resolve("none")))
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file departments.yaml: expected in the directory "
                + root.resolve("none")
                + ", found no such directory");
  }

  @Test
  void readsFromAJarWhatItReadsFromADirectory() throws IOException {
    CatalogFiles fromDirectory = CatalogFiles.directory(root);
    Path jar = jar();
    CatalogFiles fromJar =
        CatalogFiles.beside(
            URI.create("jar:" + jar.toUri() + "!/catalog/departments.yaml").toURL());
    assertThat(fromJar.list("codes", ".yaml")).isEqualTo(fromDirectory.list("codes", ".yaml"));
    assertThat(fromJar.text("codes/a.yaml")).isEqualTo(fromDirectory.text("codes/a.yaml"));
    assertThat(fromJar.hash()).isEqualTo(fromDirectory.hash()).hasSize(64);
  }

  private Path jar() throws IOException {
    Path jar = Files.createTempDirectory(root, ".jar").resolve("目录.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String name :
          List.of("departments.yaml", "codes/b.yaml", "codes/a.yaml", "codes/a.yaml~")) {
        zip.putNextEntry(new ZipEntry("catalog/" + name));
        zip.write(Files.readAllBytes(root.resolve(name)));
      }
    }
    return jar;
  }

  @Test
  void readsFromADirectoryOfClasses() throws IOException {
    assertThat(CatalogFiles.beside(root.resolve("departments.yaml").toUri().toURL()).hash())
        .isEqualTo(CatalogFiles.directory(root).hash());
  }

  @Test
  void hashChangesWithNamesAndContents() throws IOException {
    String before = CatalogFiles.directory(root).hash();
    write("codes/b.yaml", "name: B\n");
    String otherContent = CatalogFiles.directory(root).hash();
    Files.move(root.resolve("codes/b.yaml"), root.resolve("codes/d.yaml"));
    assertThat(List.of(before, otherContent, CatalogFiles.directory(root).hash()))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsWhatItReadFirst() throws IOException {
    CatalogFiles files = CatalogFiles.directory(root);
    write("codes/b.yaml", "changed later");
    assertThat(files.text("codes/b.yaml")).isEqualTo("name: b\n");
  }

  @Test
  void readsYamlIntoRecords() {
    List<Department> read =
        CatalogFiles.directory(root).yaml("departments.yaml", new TypeReference<>() {});
    assertThat(read).containsExactly(new Department("metrology", "计量检定机构", "Metrology institute"));
  }
}

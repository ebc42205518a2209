package io.qualityreport.app;

import io.qualityreport.intake.DropFolder;
import io.qualityreport.intake.Inbox;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills a home with what it needs: routes, settings, drop folders with their notes. What is there
 * already is never touched, and a folder that holds something else is not taken for a home.
 */
final class HomeFolder {
  private static final String PACKAGED = "/home";
  private static final String INBOX = "inbox";
  private static final Set<String> SIGNS =
      Set.of("config", "routes", "inbox", "data", DemoHome.MARKER);

  /** What a database URL, an endpoint's URI or the log would take for more than a name. */
  private static final Pattern UNUSABLE = Pattern.compile("[;?{%\\p{Cntrl}]");

  /** Names of notes inside the program are plain ASCII: not every build can name another. */
  private static final String PACKAGED_NOTE = "note.txt";

  private HomeFolder() {}

  /**
   * Makes sure that a folder is a home, but for its drop folders: the settings tell where they are.
   *
   * @throws OperationFailure if it holds something else
   */
  static void prepare(Home home) {
    try {
      if (Files.exists(home.root()) && !Files.isDirectory(home.root())) {
        throw new OperationFailure(Message.of("app.not-a-folder", "home", home.root()));
      }
      if (UNUSABLE.matcher(home.root().toString()).find()) {
        throw new OperationFailure(Message.of("app.home-name", "home", home.root()));
      }
      Files.createDirectories(home.root());
      refuseOther(home);
      Map<String, byte[]> packaged = new TreeMap<>(PackagedFiles.below(PACKAGED));
      packaged.keySet().removeIf(name -> name.startsWith(INBOX + "/"));
      fill(home.root(), packaged);
      Files.createDirectories(home.inbox());
      Files.createDirectories(home.data());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a home of " + home.root(), e);
    }
  }

  /** Makes the drop folders, in a home of several counties those of each. */
  static void dropFolders(Home home, Regions regions) {
    Inbox inbox = regions.inbox(home.inbox(), List.of());
    try {
      for (Region county : regions.counties()) {
        fill(inbox.county(county.code()), PackagedFiles.below(PACKAGED + "/" + INBOX));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the drop folders of " + home.root(), e);
    }
  }

  /** Puts packaged files below a folder; names are with {@code /}. */
  private static void fill(Path root, Map<String, byte[]> packaged) throws IOException {
    Map<Path, Map<String, byte[]>> folders = new TreeMap<>();
    packaged.forEach((name, content) -> sort(root.resolve(name), content, folders));
    for (Map.Entry<Path, Map<String, byte[]>> folder : folders.entrySet()) {
      fillOne(folder.getKey(), folder.getValue());
    }
  }

  private static void refuseOther(Home home) throws IOException {
    List<String> names = names(home.root());
    if (!names.isEmpty() && names.stream().noneMatch(SIGNS::contains)) {
      throw new OperationFailure(
          Message.of("app.not-a-home", "home", home.root(), "found", names.get(0)));
    }
  }

  /** The names in a folder, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private static void sort(Path file, byte[] content, Map<Path, Map<String, byte[]>> folders) {
    String name = file.getFileName().toString();
    folders
        .computeIfAbsent(file.getParent(), f -> new TreeMap<>())
        .put(name.equals(PACKAGED_NOTE) ? DropFolder.NOTE : name, content);
  }

  /** A folder comes as a whole or is left as it is: a route that was removed stays away. */
  private static void fillOne(Path folder, Map<String, byte[]> files) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    Path part =
        folder.resolveSibling("." + folder.getFileName() + "." + UUID.randomUUID() + ".part");
    Files.createDirectories(part);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(part.resolve(file.getKey()), file.getValue());
    }
    try {
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException madeByAnother) {
      if (!Files.isDirectory(folder)) {
        throw madeByAnother;
      }
      delete(part);
    }
  }

  /** Another process that starts at the same time may have been the first to fill it. */
  private static void delete(Path folder) throws IOException {
    for (String name : names(folder)) {
      Files.delete(folder.resolve(name));
    }
    Files.delete(folder);
  }
}

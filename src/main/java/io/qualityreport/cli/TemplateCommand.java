package io.qualityreport.cli;

import io.qualityreport.contract.Department;
import io.qualityreport.form.Form;
import io.qualityreport.form.Forms;
import io.qualityreport.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the empty form of a dataset, or of every dataset. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Parameters(paramLabel = "DATASET", arity = "0..1", descriptionKey = "template-dataset")
  private Optional<String> dataset;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "template-output")
  private Optional<Path> output;

  @Option(
      names = "--period",
      paramLabel = "YEAR",
      descriptionKey = "template-period",
      converter = Years.class)
  private Optional<String> period;

  @Option(names = "--list", descriptionKey = "template-list")
  private boolean list;

  @Option(names = "--all", descriptionKey = "template-all")
  private boolean all;

  @Option(names = "--department", paramLabel = "ID", descriptionKey = "template-department")
  private Optional<String> department;

  @Option(names = "--force", descriptionKey = "template-force")
  private boolean force;

  @Override
  public Integer call() {
    if (Stream.of(dataset.isPresent(), list, all).filter(chosen -> chosen).count() != 1) {
      throw qrp.wrong(Message.of("cli.template-which"));
    }
    Forms forms = qrp.launcher().forms(qrp.home());
    if (list) {
      Listings.forms(forms.contracts()).print(Format.TABLE, qrp.out());
      return ExitCode.DONE;
    }
    Map<Path, Form> files = all ? allFiles(forms) : Map.of(file(), form(forms));
    FormFiles written = new FormFiles(files);
    if (!force) {
      written.different().ifPresent(this::refuse);
    }
    written.write();
    files.keySet().forEach(qrp.out()::println);
    return ExitCode.DONE;
  }

  private void refuse(Path file) {
    throw qrp.wrong(Message.of("cli.template-exists", "file", file));
  }

  private Form form(Forms forms) {
    String asked = dataset.orElseThrow();
    return forms
        .of(asked, year(forms), qrp.language())
        .orElseThrow(() -> qrp.wrong(DatasetNames.unknown(asked, forms.contracts())));
  }

  private Path file() {
    Path file = output.orElseThrow(() -> qrp.wrong(Message.of("cli.template-no-output")));
    if (!file.getFileName().toString().endsWith(".xlsx") || Files.isDirectory(file)) {
      throw qrp.wrong(Message.of("cli.template-no-xlsx", "file", file));
    }
    return file;
  }

  private Map<Path, Form> allFiles(Forms forms) {
    Map<Path, Form> files = new TreeMap<>();
    for (Department each : departments(forms)) {
      for (Form form : forms.ofDepartment(each.id(), year(forms), qrp.language())) {
        folders(forms, each).forEach(folder -> files.put(folder.resolve(form.fileName()), form));
      }
    }
    return files;
  }

  /** Below the folder that was asked for; else where the department's people look. */
  private List<Path> folders(Forms forms, Department each) {
    if (output.isEmpty() && !Files.isDirectory(forms.root())) {
      throw qrp.wrong(Message.of("cli.template-no-inbox", "inbox", forms.root()));
    }
    return output
        .map(folder -> List.of(folder.resolve(each.id())))
        .orElseGet(() -> forms.folders(each.id()));
  }

  private List<Department> departments(Forms forms) {
    List<Department> known = forms.contracts().departments();
    if (department.isEmpty()) {
      return known;
    }
    String names = String.join(", ", known.stream().map(Department::id).toList());
    return forms
        .contracts()
        .department(department.get())
        .map(List::of)
        .orElseThrow(
            () ->
                qrp.wrong(
                    Message.of(
                        "cli.no-department", "department", department.get(), "known", names)));
  }

  private int year(Forms forms) {
    return period.map(Integer::valueOf).orElseGet(forms::year);
  }
}

package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.util.ArrayList;
import java.util.List;

/** The files of one department in the order in which it drops them. */
final class Outbox {
  private final String department;
  private final List<Dropped> files = new ArrayList<>();

  Outbox(String department) {
    this.department = department;
  }

  /** Adds a file: where it is kept, the name it is dropped under, what it is, its content. */
  Outbox add(String resource, String name, String zh, String en, byte[] bytes) {
    files.add(new Dropped(resource, department, name, zh, en, bytes));
    return this;
  }

  List<Dropped> files() {
    return List.copyOf(files);
  }
}

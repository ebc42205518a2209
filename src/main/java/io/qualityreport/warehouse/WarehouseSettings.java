package io.qualityreport.warehouse;

/**
 * Where the warehouse is.
 *
 * @param url JDBC URL, {@code jdbc:h2:file:…} or {@code jdbc:postgresql://…}
 * @param user database user
 * @param password database password
 * @param poolSize most connections; each load holds one, on H2 a second if it is large, and needs
 *     another for a moment, so at least three for each file that is taken in at the same time
 */
public record WarehouseSettings(String url, String user, String password, int poolSize) {

  /** Whether several processes may share a warehouse there. */
  public boolean shared() {
    return Dialect.of(url).sharedByNodes();
  }

  /** The same place, with a connection or two for what must not wait for loads. */
  WarehouseSettings small() {
    return new WarehouseSettings(url, user, password, 2);
  }

  /** The URL without its parameters, which may hold secrets. */
  public String place() {
    return place(url);
  }

  static String place(String url) {
    return url.split("[?;]", 2)[0];
  }

  @Override
  public String toString() {
    return "WarehouseSettings[url=" + place() + ", user=" + user + ", poolSize=" + poolSize + "]";
  }
}

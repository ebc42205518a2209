package io.qualityreport.warehouse;

/**
 * Where the warehouse is.
 *
 * @param url JDBC URL, {@code jdbc:h2:file:…} or {@code jdbc:postgresql://…}
 * @param user database user
 * @param password database password
 * @param poolSize most connections
 */
public record WarehouseSettings(String url, String user, String password, int poolSize) {

  @Override
  public String toString() {
    return "WarehouseSettings[url=" + url + ", user=" + user + ", poolSize=" + poolSize + "]";
  }
}

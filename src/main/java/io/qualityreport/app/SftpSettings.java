package io.qualityreport.app;

import io.qualityreport.ops.Home;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The server that departments upload to, if there is one.
 *
 * @param host its name or address; empty where nothing is fetched
 * @param port its port
 * @param user the service's account there
 * @param password of the account; empty where a key is used
 * @param key file with the account's private key; empty where a password is used
 * @param knownHosts file with the server's own key: without it nobody knows who answers
 * @param directory folder there, below where the account starts, that has one folder a department,
 *     as the inbox here
 */
record SftpSettings(
    Optional<String> host,
    int port,
    String user,
    Optional<String> password,
    Optional<Path> key,
    Path knownHosts,
    String directory) {

  static SftpSettings read(SettingsReader reader, Home home) {
    return new SftpSettings(
        reader.optional("qrp.sftp.host"),
        reader.number("qrp.sftp.port", "22", 1, 65_535),
        reader.text("qrp.sftp.user", "qrp"),
        reader.optional("qrp.sftp.password"),
        reader.optional("qrp.sftp.key-file").map(home.root()::resolve),
        home.root().resolve(reader.text("qrp.sftp.known-hosts", "config/known_hosts")),
        reader.relative("qrp.sftp.directory", "inbox"));
  }

  /** What the routes name; what may hold any character is a reference to one of {@link #beans}. */
  Map<String, String> placeholders() {
    Map<String, String> named = new HashMap<>();
    named.put("qrp.sftp.host", host.orElse("localhost"));
    named.put("qrp.sftp.port", String.valueOf(port));
    named.put("qrp.sftp.directory", directory);
    beans().keySet().forEach(b -> named.put("qrp." + b, "#bean:" + b));
    return named;
  }

  /** Texts that would have a meaning in an address, and secrets. */
  Map<String, String> beans() {
    Map<String, String> beans = new HashMap<>();
    beans.put("sftp.user", user);
    password.ifPresent(p -> beans.put("sftp.password", p));
    key.ifPresent(k -> beans.put("sftp.key-file", k.toString()));
    beans.put("sftp.known-hosts", knownHosts.toString());
    return beans;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SftpSettings[host=%s, port=%d, user=%s, directory=%s]"
        .formatted(host, port, user, directory);
  }
}

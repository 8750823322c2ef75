package nudge.server;

import java.nio.file.Path;

/** Where to listen and what to keep where; port 0 takes a free one. */
public record ServerConfig(String host, int port, String databaseUrl) {

  /** The database when nobody names one: a file in the data folder. */
  public static String sqliteIn(Path data) {
    return "jdbc:sqlite:" + data.resolve("nudge.db");
  }
}

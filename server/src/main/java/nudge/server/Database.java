package nudge.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connection pool over one SQLite file, its tables brought up to date.
 *
 * <p>SQLite has one writer at a time, so a few connections are enough: the write-ahead log lets
 * readers go on beside the writer, and a second writer waits its turn instead of failing. With the
 * log, {@code synchronous=NORMAL} cannot corrupt the file; a power cut may lose the last moments.
 */
final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final int WAIT_MILLIS = 5_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  static Database open(String url) {
    try {
      return new Database(migrated(url));
    } catch (RuntimeException e) {
      throw new CannotStart("cannot use the database " + url, e);
    }
  }

  private static HikariDataSource migrated(String url) {
    HikariDataSource pool = new HikariDataSource(pooled(sqlite(url)));
    try {
      Flyway.configure().dataSource(pool).load().migrate();
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static SQLiteDataSource sqlite(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(WAIT_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static HikariConfig pooled(SQLiteDataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(WAIT_MILLIS);
    return config;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** Whether a connection can be had and answers. */
  boolean answers() {
    try {
      return jdbi.withHandle(handle -> handle.select("select 1").mapTo(Integer.class).one()) == 1;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}

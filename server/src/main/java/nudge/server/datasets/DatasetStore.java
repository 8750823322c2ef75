package nudge.server.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Saved data sets with all their versions. {@link #replace} begins with its conditional update, so
 * of two writers that saw the same version the database lets exactly one through. Thread-safe.
 */
final class DatasetStore {
  private static final String SELECT_SAVED =
      """
      select d.id, v.version, v.name, v.description, v.csv,
             d.created_at as created_at, v.created_at as updated_at
      from dataset d join dataset_version v on v.dataset_id = d.id
      """;
  private static final Cursor BEFORE_ALL = new Cursor(Long.MAX_VALUE, "");

  private final Jdbi jdbi;
  private final Timestamps timestamps = new Timestamps();

  DatasetStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(String id, String tokenHash, Draft draft) {
    long now = timestamps.next();
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into dataset (id, token_hash, version, created_at)
                  values (:id, :tokenHash, 1, :now)
                  """)
              .bind("id", id)
              .bind("tokenHash", tokenHash)
              .bind("now", now)
              .execute();
          addVersion(handle, id, 1, draft, now);
        });
  }

  /** Saves the next version; returns false and changes nothing if {@code expected} is stale. */
  boolean replace(String id, int expected, Draft draft) {
    long now = timestamps.next();
    return jdbi.inTransaction(
        handle -> {
          int updated =
              handle
                  .createUpdate(
                      """
                      update dataset set version = version + 1
                      where id = :id and version = :expected
                      """)
                  .bind("id", id)
                  .bind("expected", expected)
                  .execute();
          if (updated == 1) {
            addVersion(handle, id, expected + 1, draft, now);
          }
          return updated == 1;
        });
  }

  private static void addVersion(Handle handle, String id, int version, Draft draft, long now) {
    handle
        .createUpdate(
            """
            insert into dataset_version (dataset_id, version, name, description, search_text, csv,
                                         row_count, column_count, created_at)
            values (:id, :version, :name, :description, :searchText, :csv, :rows, :columns, :now)
            """)
        .bind("id", id)
        .bind("version", version)
        .bind("name", draft.name())
        .bind("description", draft.description())
        .bind("searchText", lowerCase(draft.name() + "\n" + draft.description()))
        .bind("csv", draft.csv())
        .bind("rows", draft.rows())
        .bind("columns", draft.columns())
        .bind("now", now)
        .execute();
  }

  void delete(String id) {
    jdbi.useHandle(
        handle ->
            handle.createUpdate("delete from dataset where id = :id").bind("id", id).execute());
  }

  Optional<String> tokenHash(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select token_hash from dataset where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  Optional<Saved> newest(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT_SAVED + "where d.id = :id and v.version = d.version")
                .bind("id", id)
                .map(DatasetStore::saved)
                .findOne());
  }

  Optional<Saved> version(String id, int version) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT_SAVED + "where d.id = :id and v.version = :version")
                .bind("id", id)
                .bind("version", version)
                .map(DatasetStore::saved)
                .findOne());
  }

  /** Newest first, those after the cursor, whose name or description contains the text. */
  List<Summary> list(String query, Optional<Cursor> after, int limit) {
    Cursor cursor = after.orElse(BEFORE_ALL);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.id, d.version, d.created_at, v.name, v.description, v.row_count,
                           v.column_count, v.created_at as updated_at
                    from dataset d
                    join dataset_version v on v.dataset_id = d.id and v.version = d.version
                    where (d.created_at < :createdAt or d.created_at = :createdAt and d.id < :id)
                      and v.search_text like :pattern escape '!'
                    order by d.created_at desc, d.id desc
                    limit :limit
                    """)
                .bind("createdAt", cursor.createdAt())
                .bind("id", cursor.id())
                .bind("pattern", "%" + escapeWildcards(lowerCase(query)) + "%")
                .bind("limit", limit)
                .map(DatasetStore::summary)
                .list());
  }

  private static String escapeWildcards(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Saved saved(ResultSet row, StatementContext context) throws SQLException {
    return new Saved(
        row.getString("id"),
        row.getInt("version"),
        row.getString("name"),
        row.getString("description"),
        row.getString("csv"),
        Timestamps.instant(row.getLong("created_at")),
        Timestamps.instant(row.getLong("updated_at")));
  }

  private static Summary summary(ResultSet row, StatementContext context) throws SQLException {
    return new Summary(
        new Cursor(row.getLong("created_at"), row.getString("id")),
        row.getInt("version"),
        row.getString("name"),
        row.getString("description"),
        row.getInt("row_count"),
        row.getInt("column_count"),
        Timestamps.instant(row.getLong("updated_at")));
  }
}

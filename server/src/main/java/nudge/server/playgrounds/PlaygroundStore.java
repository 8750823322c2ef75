package nudge.server.playgrounds;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Shared playgrounds by their content's id. A stored document never changes. Thread-safe. */
final class PlaygroundStore {
  private final Jdbi jdbi;

  PlaygroundStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps the document unless it is there already; returns whether it is new. */
  boolean add(String id, String document, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into playground (id, document, created_at)
                        values (:id, :document, :now)
                        on conflict (id) do nothing
                        """)
                    .bind("id", id)
                    .bind("document", document)
                    .bind("now", now.toEpochMilli() * 1_000)
                    .execute())
        == 1;
  }

  Optional<String> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select document from playground where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  boolean contains(String id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from playground where id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one())
        == 1;
  }
}

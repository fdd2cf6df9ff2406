package io.crewcall.platform.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The newest event counts; services try the same on their databases. */
class ReplicaRepositoryTest {
  private final UUID id = UUID.randomUUID();
  private final NoteRepository notes = new NoteRepository();

  private static final class Note extends Replica<UUID> {
    private final UUID id;
    private String text = "";

    private Note(UUID id) {
      this.id = id;
    }

    @Override
    public UUID getId() {
      return id;
    }
  }

  /** Keeps notes in memory. */
  private static final class NoteRepository implements ReplicaRepository<Note, UUID> {
    private final Map<UUID, Note> stored = new HashMap<>();

    @Override
    public Note save(Note note) {
      note.stored();
      stored.put(note.getId(), note);
      return note;
    }

    @Override
    public Optional<Note> findById(UUID id) {
      return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Note> lockById(UUID id) {
      return findById(id);
    }
  }

  private boolean renew(long version, String text) {
    return notes.renew(id, Note::new, version, note -> note.text = text);
  }

  private String text() {
    return notes.findById(id).orElseThrow().text;
  }

  @Test
  void theFirstEventMakesTheReplicaWhateverItsVersion() {
    assertThat(renew(0, "zero")).isTrue();
    assertThat(text()).isEqualTo("zero");
  }

  @Test
  void aNewerEventCountsAndTheSameOrAnOlderOneChangesNothing() {
    renew(5, "five");
    assertThat(renew(5, "again")).isFalse();
    assertThat(renew(4, "late")).isFalse();
    assertThat(text()).isEqualTo("five");

    assertThat(renew(9, "nine")).isTrue();
    assertThat(text()).isEqualTo("nine");
    assertThat(notes.findById(id).orElseThrow().version()).isEqualTo(9);
  }

  @Test
  void anOlderEventDoesNotBringAnErasedReplicaBack() {
    renew(5, "Asha");
    notes.findById(id).orElseThrow().text = "deleted";

    assertThat(renew(4, "Asha")).isFalse();
    assertThat(text()).isEqualTo("deleted");
  }
}

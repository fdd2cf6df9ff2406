package io.crewcall.brand.brainslist;

import static org.hibernate.jpa.HibernateHints.HINT_FETCH_SIZE;

import io.crewcall.brand.brainslist.Vote.Opinion;
import io.crewcall.brand.brainslist.Vote.VoteId;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The stored votes. The item must be there: its row is what the vote refers to. */
interface VoteRepository extends Repository<Vote, VoteId> {
  Vote save(Vote vote);

  void deleteById(VoteId id);

  /** The votes on one creator. */
  record CreatorVotes(UUID userId, long up, long down, @Nullable Opinion mine) {}

  /** By creator; those without votes are left out. */
  @Query(
      """
      select new io.crewcall.brand.brainslist.VoteRepository$CreatorVotes(
             v.id.userId,
             count(*) filter (where v.vote = UP),
             count(*) filter (where v.vote = DOWN),
             max(v.vote) filter (where v.id.voterId = :caller))
        from Vote v where v.id.listId = :listId group by v.id.userId
      """)
  List<CreatorVotes> count(UUID listId, UUID caller);

  /** One vote of a person. */
  record CastVote(UUID listId, UUID userId, Opinion vote) {}

  @QueryHints(@QueryHint(name = HINT_FETCH_SIZE, value = "500"))
  @Query(
      """
      select new io.crewcall.brand.brainslist.VoteRepository$CastVote(
             v.id.listId, v.id.userId, v.vote)
        from Vote v where v.id.voterId = :voterId
      """)
  Stream<CastVote> streamByVoter(UUID voterId);

  @Modifying
  @Query("delete from Vote v where v.id.voterId = :voterId")
  void deleteByVoter(UUID voterId);
}

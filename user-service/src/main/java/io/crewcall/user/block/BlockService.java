package io.crewcall.user.block;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.user.UserDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets, lifts and lists blocks. Users may know whom they block, but not who blocks them. */
@Service
public class BlockService implements PersonalData {
  private static final String LIST = "blocks:";
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID GREATEST = new UUID(-1, -1);

  private final BlockRepository blocks;
  private final UserDirectory users;
  private final DatabaseClock clock;
  private final IdGenerator ids;
  private final Cursors cursors;

  BlockService(
      BlockRepository blocks,
      UserDirectory users,
      DatabaseClock clock,
      IdGenerator ids,
      Cursors cursors) {
    this.blocks = blocks;
    this.users = users;
    this.clock = clock;
    this.ids = ids;
    this.cursors = cursors;
  }

  @Transactional
  void set(UUID blockerId, UUID blockedId) {
    if (blockedId.equals(blockerId)) {
      throw Problem.unprocessable("BLOCKING_ONESELF", "Nobody can block themselves.").exception();
    }
    users.requireHandle(blockedId);
    Instant now = clock.now();
    blocks.insertIfAbsent(ids.next(), blockerId, blockedId, now);
    Block block = blocks.lockByPair(blockerId, blockedId).orElseThrow();
    block.set(now);
    blocks.save(block);
  }

  @Transactional
  void lift(UUID blockerId, UUID blockedId) {
    blocks.lockByPair(blockerId, blockedId).ifPresent(this::lift);
  }

  private void lift(Block block) {
    block.lift();
    blocks.save(block);
  }

  /** Whether one of two users does not want to deal with the other. */
  public boolean isBlocked(UUID one, UUID other) {
    return blocks.existsBetween(one, other);
  }

  /** Whom a user blocks, the last one first. */
  @Transactional(readOnly = true)
  Page<BlockedUserResponse> page(UUID blockerId, PageQuery query) {
    String list = LIST + blockerId;
    Optional<List<String>> cursor = cursors.decode(list, query.cursor(), 2);
    return Page.of(
        blocks.findPage(
            blockerId,
            cursor.map(values -> Instant.parse(values.getFirst())).orElse(LATEST),
            cursor.map(values -> UUID.fromString(values.getLast())).orElse(GREATEST),
            Limit.of(query.limit() + 1)),
        query.limit(),
        row -> cursors.encode(list, row.blockedAt(), row.blockId()));
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("blocks", blocks.streamByBlocker(userId));
  }

  /** Lifts everything between a user and others, and removes it. */
  @Override
  public void erase(UUID userId) {
    List<Block> all = blocks.lockAllOf(userId);
    all.forEach(this::lift);
    blocks.deleteAll(all);
  }
}

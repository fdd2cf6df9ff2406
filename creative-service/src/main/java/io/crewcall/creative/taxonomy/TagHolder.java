package io.crewcall.creative.taxonomy;

import java.util.List;
import java.util.UUID;

/** A part of the service that stores skill tags and can bring them up to date. */
public interface TagHolder {

  /** Ids of some that carry one of these tags. */
  List<UUID> findCarrying(List<String> tags, int limit);

  /** Brings the tags of one to the ids that they mean by now, in a transaction of its own. */
  void refreshTags(UUID id);
}

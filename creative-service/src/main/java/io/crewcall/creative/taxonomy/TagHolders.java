package io.crewcall.creative.taxonomy;

import java.util.List;

/** What carries skill tags and can be asked to bring them up to date. */
public interface TagHolders {

  /**
   * Brings some of those that carry one of these tags to the ids that the tags mean by now, each in
   * a transaction of its own. Harmless when several instances do it at once.
   *
   * @return whether there may be more
   */
  boolean refresh(List<String> tags);
}

package io.crewcall.creative.taxonomy;

import java.util.List;

/** A part of the service that stores skill tags and can bring them up to date. */
public interface TagHolder {

  /**
   * Brings some of those that carry one of these tags to the ids that the tags mean by now, each in
   * a transaction of its own. Harmless when several instances do it at once.
   *
   * @return whether there may be more
   */
  boolean refresh(List<String> tags);
}

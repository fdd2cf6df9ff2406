package io.crewcall.search.index;

import io.crewcall.platform.messaging.Subscription;
import java.util.List;

/** How documents of one kind are made of events. */
public interface Projection {
  Kind kind();

  /**
   * What has to be listened to, so that the documents there are as their owners say. Events may
   * come again, late, in any order between topics, and from several threads at once.
   */
  List<Subscription<?>> into(Target target);
}

package io.crewcall.local.control;

import io.crewcall.local.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Everything the launcher says, for its log and for every command that listens; who comes late
 * hears it from the beginning.
 */
public final class Broadcast implements Progress {
  private static final int LONGEST_HISTORY = 1000;

  private final Progress log;
  private final List<Answer> history = new ArrayList<>();
  private final List<BlockingQueue<Answer>> listeners = new ArrayList<>();

  /**
   * @param log hears every line too
   */
  public Broadcast(Progress log) {
    this.log = log;
  }

  @Override
  public void line(String text) {
    log.line(text);
    say(Answer.line(text));
  }

  @Override
  public void busy(String text) {
    say(new Answer(Answer.Kind.BUSY, text));
  }

  /** Says that the start is complete. */
  public void ready() {
    say(new Answer(Answer.Kind.READY, ""));
  }

  /** Says that nothing follows. */
  public void end(int code) {
    say(Answer.end(code));
  }

  private synchronized void say(Answer answer) {
    if (answer.kind() != Answer.Kind.BUSY && history.size() < LONGEST_HISTORY) {
      history.add(answer);
    }
    listeners.forEach(listener -> listener.add(answer));
  }

  /** Hears everything, from the beginning. */
  synchronized BlockingQueue<Answer> listen() {
    return listen(new LinkedBlockingQueue<>(history));
  }

  /** Hears what is said from now on. */
  synchronized BlockingQueue<Answer> listenFromNow() {
    return listen(new LinkedBlockingQueue<>());
  }

  private BlockingQueue<Answer> listen(BlockingQueue<Answer> listener) {
    listeners.add(listener);
    return listener;
  }

  synchronized void leave(BlockingQueue<Answer> listener) {
    listeners.removeIf(other -> other == listener);
  }
}

package io.crewcall.testsupport;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/**
 * Closes the context of a class that does not share it: it would only run on, with its consumers
 * and connections, for tests that can never use it.
 */
final class RealServersListener implements TestExecutionListener {

  @Override
  public void afterTestClass(TestContext test) {
    RealServers servers =
        TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), RealServers.class);
    boolean nested = test.getTestClass().getEnclosingClass() != null;
    if (servers != null && !servers.sharedContext() && !nested && test.hasApplicationContext()) {
      test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }
  }
}

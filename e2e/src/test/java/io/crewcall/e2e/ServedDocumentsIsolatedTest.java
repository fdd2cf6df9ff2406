package io.crewcall.e2e;

import org.junit.jupiter.api.Tag;

/** The same where each service has a JVM of its own, as the stack of the faults profile is. */
@Tag("faults")
class ServedDocumentsIsolatedTest extends ServedDocumentsTest {}

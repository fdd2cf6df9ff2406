package io.crewcall.platform.openapi;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RecordNamesTest {
  interface Reviews {
    record Decision(String reason) {}
  }

  interface Disputes {
    record Decision(int fault) {}
  }

  @BeforeEach
  void requestOfADocument() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }

  @AfterEach
  void endOfTheRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void twoRecordsOfOneNameAreNoticed() {
    var context =
        new ModelConverterContextImpl(
            List.of(new RecordSchemas(), new ModelResolver(Json31.mapper())));
    context.resolve(new AnnotatedType(Reviews.Decision.class).resolveAsRef(true));
    context.resolve(new AnnotatedType(Reviews.Decision.class).resolveAsRef(true));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> context.resolve(new AnnotatedType(Disputes.Decision.class).resolveAsRef(true)))
        .withMessageContaining("two records are called Decision");
  }
}

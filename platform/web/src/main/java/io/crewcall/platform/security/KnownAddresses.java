package io.crewcall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What is behind an address, for whoever is signed in and was refused by the rule that closes all
 * others: "you may not" about something that does not exist sends people looking for a right.
 */
final class KnownAddresses {
  private final ListableBeanFactory beans;

  KnownAddresses(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** Why nothing could have answered: no such address, or no such method there; else null. */
  @Nullable Exception refusal(HttpServletRequest request) {
    Map<String, HandlerMapping> mappings =
        BeanFactoryUtils.beansOfTypeIncludingAncestors(beans, HandlerMapping.class, true, false);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      for (HandlerMapping mapping : mappings.values()) {
        HandlerExecutionChain found = mapping.getHandler(request);
        if (found != null && !(found.getHandler() instanceof ResourceHttpRequestHandler)) {
          return null;
        }
      }
      return new NoResourceFoundException(
          HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "");
    } catch (HttpRequestMethodNotSupportedException noSuchMethod) {
      return noSuchMethod;
    } catch (Exception refusedOtherwise) {
      return null;
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
    }
  }
}

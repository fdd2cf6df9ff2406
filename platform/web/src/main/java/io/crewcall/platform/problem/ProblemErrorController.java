package io.crewcall.platform.problem;

import io.crewcall.platform.web.RequestIds;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends errors that no handler saw. */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
public class ProblemErrorController implements ErrorController {
  private final ProblemWriter problems;

  public ProblemErrorController(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    RequestIds.giveIfMissing(request, response);
    RefusalHeaders.add(response);
    int code = status instanceof Integer known ? known : 404;
    problems.write(request, response, StatusProblems.of(HttpStatusCode.valueOf(code)));
  }
}

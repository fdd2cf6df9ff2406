package io.crewcall.webclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bundler: a program of its own, which Maven fetched for this platform. */
final class Esbuild {
  private final Path program;
  private final Path modules;

  /**
   * @param modules where it lies, beside the libraries that it bundles
   */
  Esbuild(Path modules) throws IOException {
    this.modules = modules;
    try (var platforms = Files.list(modules.resolve("@esbuild"))) {
      this.program = platforms.findFirst().orElseThrow().resolve("bin/esbuild");
    }
    if (!Files.isExecutable(program) && !program.toFile().setExecutable(true)) {
      throw new IOException(program + " cannot be made executable");
    }
  }

  void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder bundler =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    bundler.environment().put("NODE_PATH", modules.toString());
    Process process = bundler.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the web clients could not be bundled:\n" + said);
    }
  }
}

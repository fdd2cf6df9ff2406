// `npm run dev`: bundles as one types, and hands everything else to a running gateway.
import http from "node:http";
import { readFile } from "node:fs/promises";
import * as esbuild from "esbuild";

const gateway = new URL(process.env.CREWCALL ?? "http://localhost:8080");
const port = Number(process.env.PORT ?? 5173);
const sources = new URL("./src/main/client/", import.meta.url);

const context = await esbuild.context({
  absWorkingDir: sources.pathname,
  entryPoints: ["dashboard/dashboard.tsx", "app/app.tsx"],
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  sourcemap: true,
  entryNames: "[name]",
  outdir: "/assets",
  write: false,
});
const bundles = await context.serve({ host: "127.0.0.1" });

http
  .createServer(async (request, response) => {
    const path = new URL(request.url, gateway).pathname;
    if (path.startsWith("/assets/")) {
      forward(request, response, new URL(`http://127.0.0.1:${bundles.port}`), path.slice("/assets".length));
    } else if (request.headers.accept?.includes("text/html") && !/^\/(api|bff|oauth2|login)(\/|$)/.test(path)) {
      const client = /^\/app(\/|$)/.test(path) ? "app" : "dashboard";
      const page = await readFile(new URL(`${client}/index.html`, sources), "utf8");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(
        page
          .replace("{{style}}", `/assets/${client}.css`)
          .replace("{{script}}", `/assets/${client}.js`)
          .replace("{{preloads}}", ""),
      );
    } else {
      forward(request, response, gateway, request.url);
    }
  })
  .listen(port, "127.0.0.1", () => console.log(`http://localhost:${port} before ${gateway}`));

function forward(request, response, to, path) {
  const onward = http.request(
    { host: to.hostname, port: to.port || 80, method: request.method, path, headers: request.headers },
    answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on("error", failure => response.writeHead(502).end(String(failure)));
  // A stream that nobody reads any more ends at the gateway as well.
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}

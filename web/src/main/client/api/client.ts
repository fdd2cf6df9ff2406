import type { Answer, Operation, Operations } from "./operations";
import type { Problem } from "./schema/gig-service";
import { csrf } from "./session";

/** What the platform refused, in its own words. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer came: the network is away, or the platform. */
export class Unreachable extends Error {}

type Options<O extends Operation> = {
  signal?: AbortSignal;
  headers?: Record<string, string>;
} & (keyof Operations[O]["path"] extends never ? { path?: never } : { path: Operations[O]["path"] }) &
  ({} extends Operations[O]["query"]
    ? { query?: Operations[O]["query"] }
    : { query: Operations[O]["query"] }) &
  (Operations[O]["body"] extends undefined ? { body?: never } : { body: Operations[O]["body"] });

type AnyOptions = {
  signal?: AbortSignal;
  headers?: Record<string, string>;
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
};

/** One call, with types of its own. Throws {@link ApiError} or {@link Unreachable}. */
export async function call<O extends Operation>(operation: O, options: Options<O>): Promise<Answer<O>> {
  return body<O>(await exchange(operation, options));
}

/** What was read, and the version of it that a change has to name in `If-Match`. */
export type Tagged<T> = { value: T; tag: string };

export async function callTagged<O extends Operation>(operation: O, options: Options<O>): Promise<Tagged<Answer<O>>> {
  const response = await exchange(operation, options);
  return { value: await body<O>(response), tag: response.headers.get("ETag") ?? "" };
}

async function body<O extends Operation>(response: Response): Promise<Answer<O>> {
  return (response.status === 204 ? undefined : await response.json()) as Answer<O>;
}

async function exchange<O extends Operation>(operation: O, options: Options<O>): Promise<Response> {
  const { path = {}, query = {}, body: sent, signal, headers = {} } = options as AnyOptions;
  const [method = "GET", pattern = ""] = operation.split(" ");
  const address = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
  const request: RequestInit = {
    method,
    credentials: "same-origin",
    headers: {
      Accept: "application/json",
      ...(sent === undefined ? {} : { "Content-Type": "application/json" }),
      ...(method === "GET" ? {} : csrf()),
      ...headers,
    },
  };
  if (sent !== undefined) {
    request.body = JSON.stringify(sent);
  }
  if (signal) {
    request.signal = signal;
  }
  const response = await send(address + parameters(query), request);
  if (!response.ok) {
    throw new ApiError(await problem(response));
  }
  return response;
}

/** An answer as a file. */
export async function download(address: string, type: string, signal: AbortSignal): Promise<Blob> {
  const response = await send(address, { credentials: "same-origin", headers: { Accept: type }, signal });
  if (!response.ok) {
    throw new ApiError(await problem(response));
  }
  return response.blob();
}

/** Sends, and tells an abort and a missing network apart. */
export async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") {
      throw failure;
    }
    throw new Unreachable("no answer", { cause: failure });
  }
}

function parameters(query: Record<string, unknown>): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") {
        all.append(name, String(one));
      }
    }
  }
  const text = all.toString();
  return text === "" ? "" : `?${text}`;
}

/** A proxy in between may answer without a problem document. */
async function problem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {
      type: "about:blank",
      title: response.statusText,
      status: response.status,
      code: "UNKNOWN",
      detail: response.statusText,
      requestId: response.headers.get("X-Request-Id") ?? "",
    };
  }
}

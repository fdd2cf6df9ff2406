import { ApiError, call } from "./client";
import type { MultipartUploadResponse, Part, StartUploadRequest } from "./schema/media-service";
import { forgetFile, keepFile, keptFiles, type KeptFile } from "./files";

/** Where a file has come to on its way. */
export type Upload = {
  id: string;
  place: string;
  filename: string;
  size: number;
  sent: number;
  state: "sending" | "waiting" | "processing" | "ready" | "failed";
  mediaId?: string;
  code?: string;
  detail?: string;
};

const PATIENCE = 30_000;
const SECOND = 1_000;

const uploads = new Map<string, Upload>();
const running = new Map<string, AbortController>();
const listeners = new Set<() => void>();
let snapshot: Upload[] = [];

export function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function allUploads(): Upload[] {
  return snapshot;
}

function tell(upload: Upload): void {
  uploads.set(upload.id, upload);
  publish();
}

function publish(): void {
  snapshot = [...uploads.values()];
  listeners.forEach(changed => changed());
}

/** Files that were on their way when the page was left go on. */
export async function resume(place: string): Promise<void> {
  for (const kept of await keptFiles(place)) {
    if (!running.has(kept.id)) {
      start(kept);
    }
  }
}

export async function add(place: string, purpose: StartUploadRequest["purpose"], files: Iterable<File>): Promise<void> {
  for (const file of files) {
    const kept: KeptFile = { id: crypto.randomUUID(), place, purpose, filename: file.name, size: file.size, type: file.type, file, at: Date.now() };
    await keepFile(kept);
    start(kept);
  }
}

/** Takes a file back; what was sent of it is removed. */
export async function remove(id: string): Promise<void> {
  const upload = uploads.get(id);
  drop(id);
  await forgetFile(id);
  if (upload?.mediaId) {
    await call("DELETE /api/v1/media/{id}", { path: { id: upload.mediaId } }).catch(() => undefined);
  }
}

/** After what they were for was done with them. */
export async function forget(place: string): Promise<void> {
  for (const upload of [...uploads.values()].filter(one => one.place === place)) {
    drop(upload.id);
    await forgetFile(upload.id);
  }
}

function drop(id: string): void {
  running.get(id)?.abort();
  running.delete(id);
  uploads.delete(id);
  publish();
}

export function retry(id: string): void {
  const upload = uploads.get(id);
  if (upload) {
    void keptFiles(upload.place).then(all => all.filter(kept => kept.id === id).forEach(start));
  }
}

function start(kept: KeptFile): void {
  const stopped = new AbortController();
  running.set(kept.id, stopped);
  const { id, place, filename, size } = kept;
  const known = kept.mediaId ? { mediaId: kept.mediaId } : {};
  tell({ id, place, filename, size, sent: 0, state: kept.file ? "sending" : "processing", ...known });
  // Another window may be at it already: it waits for the other to be done.
  void navigator.locks
    .request(`crewcall.upload.${id}`, { signal: stopped.signal }, () => run(kept, stopped.signal))
    .catch((failure: unknown) => {
      if (!stopped.signal.aborted) {
        tell({ ...uploads.get(id)!, state: "failed", ...(failure instanceof ApiError ? { code: failure.problem.code, detail: failure.problem.detail } : { detail: String(failure) }) });
        running.delete(id);
      }
    });
}

async function run(kept: KeptFile, signal: AbortSignal): Promise<void> {
  const update = (change: Partial<Upload>) => {
    if (!signal.aborted) {
      tell({ ...uploads.get(kept.id)!, ...change });
    }
  };
  if (kept.file) {
    await insist(signal, () => update({ state: "waiting" }), async () => {
      update({ state: "sending" });
      await send(kept, signal, update);
    });
  }
  update({ state: "processing" });
  for (let pause = SECOND; !signal.aborted; pause = Math.min(pause * 1.5, 5 * SECOND)) {
    const asset = await insist(signal, () => undefined, () =>
      call("GET /api/v1/media/{id}", { path: { id: kept.mediaId! }, signal }));
    if (asset.status === "READY" || asset.status === "FAILED") {
      update(asset.status === "READY" ? { state: "ready" } : { state: "failed", code: asset.failure ?? "" });
      return;
    }
    await wait(pause, signal);
  }
}

/** Begins, or asks which parts are missing; puts these; and has them made one. */
async function send(kept: KeptFile, signal: AbortSignal, update: (change: Partial<Upload>) => void): Promise<void> {
  const plan = await begin(kept, signal);
  if (plan) {
    update({ mediaId: plan.mediaId });
    const sent = new Map(plan.parts.map(part => [part.number, part.uploaded ? part.size : 0]));
    const count = () => update({ sent: [...sent.values()].reduce((sum, bytes) => sum + bytes, 0) });
    count();
    // One after the other: on a slow network what is whole at a reload need not be sent again.
    for (const part of plan.parts.filter(({ uploaded }) => !uploaded)) {
      await put(part, kept.file!, signal, bytes => {
        sent.set(part.number, bytes);
        count();
      });
    }
    await call("POST /api/v1/media/{id}/complete", { path: { id: plan.mediaId }, signal, headers: { "Idempotency-Key": `${kept.id}.complete` } });
  }
  kept.file = undefined;
  await keepFile(kept);
}

async function begin(kept: KeptFile, signal: AbortSignal): Promise<MultipartUploadResponse | null> {
  if (kept.mediaId) {
    try {
      return await call("GET /api/v1/media/{id}/parts", { path: { id: kept.mediaId }, signal });
    } catch (failure) {
      if (failure instanceof ApiError && failure.problem.code === "NOT_UPLOADED_IN_PARTS") {
        return null;
      }
      if (!(failure instanceof ApiError && failure.status === 404)) {
        throw failure;
      }
    }
  }
  const { filename, size, type, purpose } = kept;
  const begun = await call("POST /api/v1/media/multipart-uploads", {
    body: { filename, size, contentType: type, purpose },
    headers: { "Idempotency-Key": `${kept.id}.${kept.mediaId ?? ""}` },
    signal,
  });
  kept.mediaId = begun.mediaId;
  await keepFile(kept);
  return begun;
}

/** A request of the older kind: it alone says how much has gone. */
function put(part: Part, file: Blob, signal: AbortSignal, progress: (bytes: number) => void): Promise<void> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("PUT", part.url!);
    request.upload.onprogress = event => progress(event.loaded);
    request.onload = () => {
      if (request.status < 300) {
        progress(part.size);
        done();
      } else {
        failed(new Interrupted(`${request.status}`));
      }
    };
    request.onerror = () => failed(new Interrupted("no answer"));
    request.onabort = () => failed(new DOMException("stopped", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file.slice(part.offset, part.offset + part.size));
  });
}

/** The store did not take a part: a link has expired, or the network is away. */
class Interrupted extends Error {}

/** Again and again, with growing pauses, until it succeeds or is refused for good. */
async function insist<T>(signal: AbortSignal, waiting: () => void, attempt: () => Promise<T>): Promise<T> {
  for (let pause = SECOND; ; pause = Math.min(pause * 2, PATIENCE)) {
    try {
      return await attempt();
    } catch (failure) {
      const refused = failure instanceof ApiError && failure.status < 500 && failure.status !== 429;
      if (signal.aborted || refused) {
        throw failure;
      }
      waiting();
      await wait(pause, signal);
    }
  }
}

/** Or until the network is back. */
function wait(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, stopped) => {
    const timer = setTimeout(finish, time);
    function finish(): void {
      clearTimeout(timer);
      removeEventListener("online", finish);
      done();
    }
    addEventListener("online", finish);
    signal.addEventListener("abort", () => stopped(new DOMException("stopped", "AbortError")), { once: true });
  });
}

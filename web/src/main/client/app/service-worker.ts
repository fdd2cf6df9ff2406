/**
 * Lets the creator app open without a network: its page and what it loads are kept, and given when the
 * network has no answer. What the API answers is not kept here: it is one person's, and a device may be
 * shared.
 */
interface Kept {
  match(request: Request | string): Promise<Response | undefined>;
  put(request: Request | string, response: Response): Promise<void>;
}

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends WorkerEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Worker {
  location: Location;
  caches: { open(name: string): Promise<Kept>; keys(): Promise<string[]>; delete(name: string): Promise<boolean> };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

const worker = self as unknown as Worker;
const PAGE = "/app";
const CACHE = "crewcall-app-1";

worker.addEventListener("install", event => {
  event.waitUntil(refresh().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", event => {
  event.waitUntil(
    worker.caches
      .keys()
      .then(names => Promise.all(names.filter(name => name !== CACHE).map(name => worker.caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener("fetch", event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== worker.location.origin) {
    return;
  }
  if (request.mode === "navigate" && (address.pathname === PAGE || address.pathname.startsWith(`${PAGE}/`))) {
    event.respondWith(page(request));
  } else if (address.pathname.startsWith("/assets/") || address.pathname === "/icon.svg") {
    event.respondWith(asset(request));
  }
});

/** The page as the network has it; the one that was kept only without a network. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) {
      await (await worker.caches.open(CACHE)).put(PAGE, response.clone());
    }
    return response;
  } catch (failure) {
    const kept = await (await worker.caches.open(CACHE)).match(PAGE);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}

/** Has its content's hash in its name, so what is kept is never another than what is asked for. */
async function asset(request: Request): Promise<Response> {
  const cache = await worker.caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
  }
  return response;
}

/** The page, and everything that it names. */
async function refresh(): Promise<void> {
  const cache = await worker.caches.open(CACHE);
  const response = await fetch(PAGE, { headers: { Accept: "text/html" } });
  if (!response.ok) {
    return;
  }
  await cache.put(PAGE, response.clone());
  const named = (await response.text()).matchAll(/(?:src|href)="(\/(?:assets\/|icon)[^"]+)"/g);
  for (const [, address] of named) {
    if (address) {
      const file = await fetch(address);
      if (file.ok) {
        await cache.put(address, file);
      }
    }
  }
}

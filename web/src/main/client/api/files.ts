import type { StartUploadRequest } from "./schema/media-service";

/** A file that is to be sent, on this device until it was. */
export type KeptFile = {
  id: string;
  place: string;
  purpose: StartUploadRequest["purpose"];
  filename: string;
  size: number;
  type: string;
  file?: Blob | undefined;
  mediaId?: string;
  at: number;
};

const FILES = "files";
/** As long as the platform keeps what was begun. */
const KEPT_FOR = 24 * 60 * 60 * 1_000;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("crewcall-uploads", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(FILES, { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}

async function ask<T>(mode: IDBTransactionMode, make: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((done, failed) => {
    const request = make(database.transaction(FILES, mode).objectStore(FILES));
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

/** A device without room (or a private window) sends all the same, and does not go on after a reload. */
export async function keepFile(file: KeptFile): Promise<void> {
  await ask("readwrite", store => store.put(file)).catch(() => undefined);
}

export async function forgetFile(id: string): Promise<void> {
  await ask("readwrite", store => store.delete(id)).catch(() => undefined);
}

export async function forgetFiles(): Promise<void> {
  await ask("readwrite", store => store.clear()).catch(() => undefined);
}

export async function keptFiles(place: string): Promise<KeptFile[]> {
  const all = await ask("readonly", store => store.getAll() as IDBRequest<KeptFile[]>).catch(() => [] as KeptFile[]);
  const old = all.filter(file => file.at < Date.now() - KEPT_FOR);
  await Promise.all(old.map(file => forgetFile(file.id)));
  return all.filter(file => file.place === place && !old.includes(file)).sort((one, other) => one.at - other.at);
}

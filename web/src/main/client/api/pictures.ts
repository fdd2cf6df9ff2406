import { call, send, Unreachable } from "./client";

const LOOKS = 40;
const BETWEEN_LOOKS = 750;

export const PICTURE_TYPES = "image/png,image/jpeg,image/webp";

/** Sends a picture to the store and waits until the platform has made it ready. Answers its id. */
export async function sendPicture(file: File, purpose: "AVATAR" | "LOGO"): Promise<string> {
  const { mediaId, upload } = await call("POST /api/v1/media/uploads", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    body: { contentType: file.type, filename: file.name, purpose, size: file.size },
  });
  const form = new FormData();
  Object.entries(upload.fields).forEach(([name, value]) => form.append(name, value));
  form.append("file", file);
  const taken = await send(upload.url, { method: upload.method, body: form });
  if (!taken.ok) {
    throw new Unreachable(`${taken.status}`);
  }
  await call("POST /api/v1/media/{id}/complete", { path: { id: mediaId } });
  for (let look = 0; look < LOOKS; look++) {
    const { status, failure } = await call("GET /api/v1/media/{id}", { path: { id: mediaId } });
    if (status === "READY") {
      return mediaId;
    }
    if (status === "FAILED" || status === "REMOVED") {
      throw new Error(failure ?? status);
    }
    await new Promise(done => setTimeout(done, BETWEEN_LOOKS));
  }
  throw new Unreachable("still being made ready");
}

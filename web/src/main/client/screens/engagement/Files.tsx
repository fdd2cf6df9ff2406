import { useEffect, useId, useState, useSyncExternalStore } from "react";
import type { StartUploadRequest } from "../../api/schema/media-service";
import { add, allUploads, remove, resume, retry, subscribe, type Upload } from "../../api/uploads";
import { useTexts } from "../../i18n/language";
import { Share } from "../../ui/parts";

const TYPES = "image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm,audio/mpeg,audio/mp4,audio/aac,audio/wav,audio/flac,audio/ogg,.jpg,.jpeg,.png,.webp,.mp4,.mov,.webm,.mp3,.m4a,.wav,.flac,.ogg";

export function useUploads(place: string): Upload[] {
  useEffect(() => void resume(place), [place]);
  return useSyncExternalStore(subscribe, allUploads).filter(upload => upload.place === place);
}

/** Chooses files and shows how far each has come; they go on while one is on other screens. */
export function FileChooser({ place, purpose, uploads }: {
  place: string;
  purpose: StartUploadRequest["purpose"];
  uploads: Upload[];
}) {
  const { text } = useTexts();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div className="stack">
      <div className={over ? "drop drop-over" : "drop"}
        onDragOver={event => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={event => { event.preventDefault(); setOver(false); void add(place, purpose, event.dataTransfer.files); }}>
        <div className="row">
          <label className="button pick">
            {text.files.choose}
            <input id={id} className="hidden-visually" type="file" multiple accept={TYPES} aria-describedby={`${id}-about`}
              onChange={event => { void add(place, purpose, [...(event.target.files ?? [])]); event.target.value = ""; }} />
          </label>
        </div>
        <span id={`${id}-about`} className="small soft">{text.files.kinds}</span>
      </div>
      {uploads.length > 0 ? <ul className="stack">{uploads.map(upload => <OnItsWay key={upload.id} upload={upload} />)}</ul> : null}
    </div>
  );
}

function OnItsWay({ upload }: { upload: Upload }) {
  const { text, format } = useTexts();
  const states: Record<Upload["state"], string> = {
    sending: text.files.sending(format.bytes(upload.sent), format.bytes(upload.size)),
    waiting: text.files.waiting,
    processing: text.files.processing,
    ready: text.files.ready,
    failed: text.files.failures[upload.code ?? ""] ?? upload.detail ?? text.engagement.fileFailed,
  };
  const under = upload.state === "sending" || upload.state === "waiting";
  return (
    <li className="stack-tight upload" data-state={upload.state}>
      <span className="row-wide">
        <span className="filename">{upload.filename}</span>
        <span className="row">
          {upload.state === "failed" ? <button type="button" className="button button-plain" onClick={() => retry(upload.id)}>{text.common.retry}</button> : null}
          <button type="button" className="button button-plain" aria-label={text.files.removeNamed(upload.filename)} onClick={() => void remove(upload.id)}>{text.files.remove}</button>
        </span>
      </span>
      {under ? <Share part={upload.sent} of={upload.size} label={states.sending} /> : null}
      <span role="status" className={upload.state === "failed" ? "error-text" : "small soft"}>{states[upload.state]}</span>
    </li>
  );
}

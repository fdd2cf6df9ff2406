import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DeliveryResponse, EngagementResponse } from "../../api/schema/gig-service";
import type { AssetResponse } from "../../api/schema/media-service";
import { useTexts } from "../../i18n/language";
import { Failure, Skeleton } from "../../ui/states";
import { media } from "./queries";

/** All versions of the work, the newest first. */
export function Deliveries({ job }: { job: EngagementResponse }) {
  const { text } = useTexts();
  const all = [...(job.deliveries ?? [])].sort((one, other) => other.revision - one.revision);
  if (all.length === 0) {
    return <p className="soft">{text.engagement.noDeliveries}</p>;
  }
  return (
    <>
      {job.status === "CHANGES_REQUESTED" && job.changesNote ? (
        <div className="card notice"><strong>{text.engagement.changesAsked}</strong><p className="said">{job.changesNote}</p></div>
      ) : null}
      <ol className="stack">
        {all.map((delivery, index) => <Version key={delivery.id} delivery={delivery} open={index === 0} />)}
      </ol>
    </>
  );
}

function Version({ delivery, open }: { delivery: DeliveryResponse; open: boolean }) {
  const { text, format } = useTexts();
  const [shown, setShown] = useState(open);
  return (
    <li className="card">
      <details open={shown} onToggle={event => setShown(event.currentTarget.open)}>
        <summary className="row-wide">
          <strong>{text.engagement.version(format.count(delivery.revision))}</strong>
          <span className="small soft">{format.day(delivery.deliveredAt)}</span>
        </summary>
        <div className="stack version">
          <p className="measure said">{delivery.note}</p>
          {shown && delivery.mediaIds.length > 0 ? <Files ids={delivery.mediaIds} /> : null}
        </div>
      </details>
    </li>
  );
}

/** What was handed in, to be looked at and listened to where it is. */
export function Files({ ids }: { ids: string[] }) {
  const { text } = useTexts();
  const query = useQuery(media(ids));
  const queries = useQueryClient();
  const [looking, setLooking] = useState<string | null>(null);
  if (query.isError) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <div className="files">{ids.map(id => <Skeleton key={id} height={160} />)}</div>;
  }
  const assets = query.data.items;
  const pictures = assets.filter(asset => asset.status === "READY" && asset.variants.some(one => one.name === "large") && !asset.variants.some(one => one.kind === "VIDEO"));
  const stale = () => void queries.invalidateQueries({ queryKey: ["media", ids] });
  return (
    <>
      <ul className="files">
        {assets.map(asset => <li key={asset.id} className="stack-tight"><File asset={asset} look={() => setLooking(asset.id)} stale={stale} /></li>)}
      </ul>
      {assets.length < ids.length ? <p className="small soft">{text.engagement.filesGone}</p> : null}
      {looking ? <Viewer pictures={pictures} at={looking} to={setLooking} /> : null}
    </>
  );
}

function File({ asset, look, stale }: { asset: AssetResponse; look: () => void; stale: () => void }) {
  const { text, format } = useTexts();
  const variant = (name: string) => asset.variants.find(one => one.name === name);
  // One new link for each that has expired; what cannot be played stays as it is.
  const asked = useRef(false);
  const broken = () => {
    if (!asked.current) {
      asked.current = true;
      stale();
    }
  };
  const original = variant("original");
  const name = (
    <span className="row-wide small">
      <span className="filename">{asset.filename}</span>
      {original ? <a href={original.url} download={asset.filename} target="_blank" rel="noreferrer">{text.engagement.original(format.bytes(original.size))}</a> : null}
    </span>
  );
  if (asset.status !== "READY") {
    return <><p className="soft file-waits">{asset.status === "FAILED" ? text.engagement.fileFailed : text.engagement.fileComes}</p>{name}</>;
  }
  const film = asset.variants.find(one => one.kind === "VIDEO" && one.name === "video") ?? asset.variants.find(one => one.kind === "VIDEO");
  const sound = asset.variants.find(one => one.kind === "AUDIO");
  const picture = variant("thumbnail") ?? variant("large");
  if (film) {
    return (
      <>
        <video controls playsInline preload="none" poster={asset.poster?.url} aria-label={asset.filename} data-time-marks onError={broken}>
          <source src={film.url} type={film.contentType} />
        </video>
        {name}
      </>
    );
  }
  if (sound) {
    return <><Wave peaks={asset.peaks} /><audio controls preload="none" src={sound.url} aria-label={asset.filename} data-time-marks onError={broken} />{name}</>;
  }
  return picture ? (
    <>
      <button type="button" className="picture" onClick={look} aria-label={text.engagement.look(asset.filename)}>
        <img src={picture.url} alt="" loading="lazy" onError={broken} />
      </button>
      {name}
    </>
  ) : name;
}

function Wave({ peaks }: { peaks: number[] }) {
  return peaks.length === 0 ? null : (
    <svg className="wave" viewBox={`0 0 ${peaks.length} 100`} preserveAspectRatio="none" aria-hidden="true">
      {peaks.map((peak, index) => <rect key={index} x={index} width="0.6" y={50 - peak / 2} height={Math.max(1, peak)} />)}
    </svg>
  );
}

/** One picture over the screen; arrows go on, escape goes back. */
function Viewer({ pictures, at, to }: { pictures: AssetResponse[]; at: string; to: (id: string | null) => void }) {
  const { text, format } = useTexts();
  const index = Math.max(0, pictures.findIndex(picture => picture.id === at));
  const asset = pictures[index];
  const large = asset?.variants.find(one => one.name === "large");
  const go = (step: number) => to(pictures[(index + step + pictures.length) % pictures.length]?.id ?? null);
  return (
    <dialog className="viewer" aria-label={asset?.filename} onClose={() => to(null)}
      ref={dialog => { if (dialog && !dialog.open) { dialog.showModal(); } }}
      onKeyDown={event => (event.key === "ArrowRight" ? go(1) : event.key === "ArrowLeft" ? go(-1) : undefined)}>
      {large ? <img src={large.url} alt={asset?.filename ?? ""} /> : null}
      <div className="row-wide">
        <span className="small">{asset?.filename} · {text.engagement.nth(format.count(index + 1), format.count(pictures.length))}</span>
        <div className="row">
          {pictures.length > 1 ? <><button type="button" className="button" aria-label={text.engagement.previous} onClick={() => go(-1)}>←</button><button type="button" className="button" aria-label={text.engagement.next} onClick={() => go(1)}>→</button></> : null}
          <button type="button" className="button" onClick={() => to(null)}>{text.common.close}</button>
        </div>
      </div>
    </dialog>
  );
}

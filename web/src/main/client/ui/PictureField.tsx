import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { PICTURE_TYPES, sendPicture } from "../api/pictures";
import { useTexts } from "../i18n/language";
import { FormFailure } from "./forms";
import { Avatar } from "./parts";

/** A picture of somebody or of a brand, which another one takes the place of as soon as it is chosen. */
export function PictureField({ name, url, label, purpose, take, done }: {
  name: string;
  url: string | null | undefined;
  label: string;
  purpose: "AVATAR" | "LOGO";
  /** Makes it theirs; the answer is its address. */
  take: (mediaId: string) => Promise<string | null | undefined>;
  done: () => void;
}) {
  const { text } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<string>();
  const send = useMutation({
    mutationFn: async (file: File) => take(await sendPicture(file, purpose)),
    onSuccess: address => setShown(address ?? undefined),
    onSettled: done,
  });
  return (
    <div className="row">
      <Avatar key={shown ?? url} square={purpose === "LOGO"} size="large" name={name} url={shown ?? url} />
      <div className="stack-tight">
        <input ref={picker} type="file" accept={PICTURE_TYPES} className="hidden-visually" tabIndex={-1} aria-hidden="true"
          onChange={event => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) {
              send.mutate(file);
            }
          }} />
        <button type="button" className="button" disabled={send.isPending} onClick={() => picker.current?.click()}>{label}</button>
        <span className="small soft" role="status">{send.isPending ? text.profile.pictureSending : text.profile.pictureHint}</span>
        <FormFailure error={send.error} retry={() => send.reset()} />
      </div>
    </div>
  );
}

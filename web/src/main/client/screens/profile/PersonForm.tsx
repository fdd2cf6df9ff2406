import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call, type Tagged } from "../../api/client";
import { PICTURE_TYPES, sendPicture } from "../../api/pictures";
import type { OwnUser } from "../../api/schema/user-service";
import { useTexts } from "../../i18n/language";
import { ChoiceField, FormFailure, TextField, useFields, wrongAt } from "../../ui/forms";
import { Avatar } from "../../ui/parts";
import { ifMatch, isStale, myUser } from "./own";
import { SaveRow } from "./SaveRow";

const LANGUAGES = ["hi", "en", "bn", "te", "mr", "ta", "ur", "gu", "kn", "ml", "or", "pa", "as", "ne", "sd"];
const SHOWN = ["displayName", "bio", "city", "languages"];

export function PersonForm({ user, onSaved }: { user: Tagged<OwnUser>; onSaved?: () => void }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const { displayName, bio, city, languages } = user.value;
  const { fields, set, forget } = useFields("person", { displayName, bio: bio ?? "", city: city ?? "", languages });
  const save = useMutation({
    mutationFn: () =>
      call("PATCH /api/v1/users/me", {
        headers: ifMatch(user.tag),
        body: { displayName: fields.displayName.trim(), bio: fields.bio.trim() || null, city: fields.city.trim() || null, languages: fields.languages },
      }),
    onSuccess: () => {
      forget();
      onSaved?.();
    },
    onError: failure => isStale(failure) && queries.invalidateQueries({ queryKey: myUser.queryKey }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["me"] });
      void queries.invalidateQueries({ queryKey: ["onboarding"] });
    },
  });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); save.mutate(); }}>
      <Picture user={user} />
      <TextField label={text.profile.name} required maxLength={80} autoComplete="name" value={fields.displayName} onChange={value => set({ displayName: value })} error={wrongAt(save.error, "displayName")} />
      <TextField label={text.profile.city} maxLength={80} autoComplete="address-level2" value={fields.city} onChange={value => set({ city: value })} error={wrongAt(save.error, "city")} />
      <ChoiceField label={text.profile.languages} max={20} values={fields.languages} onChange={values => set({ languages: values })} error={wrongAt(save.error, "languages")}
        options={[...new Set([...LANGUAGES, ...languages])].map(code => [code, format.language(code)])} />
      <TextField label={text.profile.bio} rows={4} maxLength={2000} value={fields.bio} onChange={value => set({ bio: value })} error={wrongAt(save.error, "bio")} />
      <FormFailure error={isStale(save.error) ? null : save.error} shown={SHOWN} retry={() => save.mutate()} />
      <SaveRow save={save} />
    </form>
  );
}

function Picture({ user }: { user: Tagged<OwnUser> }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<string>();
  const send = useMutation({
    mutationFn: async (file: File) => {
      const avatarMediaId = await sendPicture(file, "AVATAR");
      return call("PATCH /api/v1/users/me", { headers: ifMatch(user.tag), body: { avatarMediaId } });
    },
    onSuccess: changed => setShown(changed.avatarUrl ?? undefined),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["me"] });
      void queries.invalidateQueries({ queryKey: ["onboarding"] });
    },
  });
  return (
    <div className="row">
      <Avatar key={shown} size="large" name={user.value.displayName} url={shown ?? user.value.avatarUrl} />
      <div className="stack-tight">
        <input ref={picker} type="file" accept={PICTURE_TYPES} className="hidden-visually" tabIndex={-1} aria-hidden="true"
          onChange={event => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) {
              send.mutate(file);
            }
          }} />
        <button type="button" className="button" disabled={send.isPending} onClick={() => picker.current?.click()}>{text.profile.picture}</button>
        <span className="small soft" role="status">{send.isPending ? text.profile.pictureSending : text.profile.pictureHint}</span>
        <FormFailure error={send.error} retry={() => send.reset()} />
      </div>
    </div>
  );
}

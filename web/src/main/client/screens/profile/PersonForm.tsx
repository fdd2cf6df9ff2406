import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call, type Tagged } from "../../api/client";
import type { OwnUser } from "../../api/schema/user-service";
import { useTexts } from "../../i18n/language";
import { ChoiceField, FormFailure, TextField, useFields, wrongAt } from "../../ui/forms";
import { PictureField } from "../../ui/PictureField";
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
  return (
    <PictureField name={user.value.displayName} url={user.value.avatarUrl} label={text.profile.picture} purpose="AVATAR"
      take={avatarMediaId => call("PATCH /api/v1/users/me", { headers: ifMatch(user.tag), body: { avatarMediaId } }).then(changed => changed.avatarUrl)}
      done={() => {
        void queries.invalidateQueries({ queryKey: ["me"] });
        void queries.invalidateQueries({ queryKey: ["onboarding"] });
      }} />
  );
}

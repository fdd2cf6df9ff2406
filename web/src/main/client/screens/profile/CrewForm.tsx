import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Tagged } from "../../api/client";
import type { CreativeProfile } from "../../api/schema/creative-service";
import { useTexts } from "../../i18n/language";
import { ChoiceField, FormFailure, TextField, Toggle, useFields, wrongAt } from "../../ui/forms";
import { inRupees, rupeesIfAny } from "../../ui/money";
import { words } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { ifMatch, isStale, professions } from "./own";
import { SaveRow } from "./SaveRow";

const MOST_CRAFTS = 5;
const SHOWN = ["bio", "city", "professions", "skillTags"];

export function CrewForm({ profile, onSaved }: { profile: Tagged<CreativeProfile> | null; onSaved?: () => void }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const crafts = useQuery(professions);
  const said = profile?.value;
  const { fields, set, forget } = useFields("crew", {
    professions: said?.professions ?? [],
    bio: said?.bio ?? "",
    city: said?.city ?? "",
    skills: (said?.skillTags ?? []).map(words).join(", "),
    dayRate: inRupees(said?.dayRate),
    projectRate: inRupees(said?.projectRate),
    visible: said?.visible ?? true,
  });
  const save = useMutation({
    mutationFn: () =>
      call("PUT /api/v1/creatives/me", {
        headers: ifMatch(profile?.tag),
        body: {
          professions: fields.professions,
          bio: fields.bio.trim() || null,
          city: fields.city.trim() || null,
          skillTags: fields.skills.split(",").map(tag => tag.trim()).filter(tag => tag !== ""),
          dayRate: rupeesIfAny(fields.dayRate),
          projectRate: rupeesIfAny(fields.projectRate),
          visible: fields.visible,
        },
      }),
    onSuccess: () => {
      forget();
      onSaved?.();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["creatives"] });
      void queries.invalidateQueries({ queryKey: ["onboarding"] });
    },
  });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); save.mutate(); }}>
      <Loaded query={crafts} skeleton={<SkeletonRows rows={2} />}>
        {({ items }) => (
          <ChoiceField label={text.profile.professions} hint={text.profile.professionsHint} max={MOST_CRAFTS} values={fields.professions} onChange={values => set({ professions: values })} error={wrongAt(save.error, "professions")}
            options={items.map(({ code, name }) => [code, name])} />
        )}
      </Loaded>
      <TextField label={text.profile.crewBio} rows={4} maxLength={2000} value={fields.bio} onChange={bio => set({ bio })} error={wrongAt(save.error, "bio")} />
      <TextField label={text.profile.skills} hint={text.profile.skillsHint} value={fields.skills} onChange={skills => set({ skills })} error={wrongAt(save.error, "skillTags")} />
      <TextField label={text.profile.city} maxLength={80} value={fields.city} onChange={city => set({ city })} error={wrongAt(save.error, "city")} />
      <div className="form-pair">
        <TextField label={text.profile.dayRate} type="number" min={0} step="any" value={fields.dayRate} onChange={dayRate => set({ dayRate })} />
        <TextField label={text.profile.projectRate} type="number" min={0} step="any" value={fields.projectRate} onChange={projectRate => set({ projectRate })} />
      </div>
      <Toggle label={text.profile.visible} on={fields.visible} onChange={visible => set({ visible })} />
      <FormFailure error={isStale(save.error) ? null : save.error} shown={SHOWN} retry={() => save.mutate()} />
      <SaveRow save={save} {...(profile ? {} : { label: text.profile.createCrew })} />
    </form>
  );
}

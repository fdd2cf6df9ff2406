import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Tagged } from "../../api/client";
import type { InfluencerProfile, RateBody } from "../../api/schema/influencer-service";
import { useTexts } from "../../i18n/language";
import { ChoiceField, FormFailure, TextField, Toggle, useFields, wrongAt } from "../../ui/forms";
import { inRupees, rupeesIfAny } from "../../ui/money";
import { words } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { categories, ifMatch, isStale } from "./own";
import { SaveRow } from "./SaveRow";

const PLATFORMS = ["INSTAGRAM", "YOUTUBE"] as const;
const DELIVERABLES = ["REEL", "STORY", "POST", "VIDEO"] as const;
const MOST_TOPICS = 10;
const SHOWN = ["headline", "categories"];

type Account = { handle: string; followers: string };

export function InfluencerForm({ profile, onSaved }: { profile: Tagged<InfluencerProfile> | null; onSaved?: () => void }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const topics = useQuery(categories);
  const said = profile?.value;
  const { fields, set, forget } = useFields("influencer", {
    headline: said?.headline ?? "",
    categories: said?.categories ?? [],
    visible: said?.visible ?? true,
    accounts: Object.fromEntries(
      PLATFORMS.map(platform => {
        const known = said?.accounts.find(one => one.platform === platform);
        return [platform, { handle: known?.handle ?? "", followers: known ? String(known.followers) : "" }];
      }),
    ) as Record<(typeof PLATFORMS)[number], Account>,
    rates: Object.fromEntries(
      DELIVERABLES.map(deliverable => [deliverable, inRupees(said?.rateCard.find(rate => rate.deliverable === deliverable)?.price)]),
    ) as Record<RateBody["deliverable"], string>,
  });
  const used = PLATFORMS.filter(platform => fields.accounts[platform].handle.trim() !== "");
  const save = useMutation({
    mutationFn: () =>
      call("PUT /api/v1/influencers/me", {
        headers: ifMatch(profile?.tag),
        body: {
          accounts: used.map(platform => ({ platform, handle: fields.accounts[platform].handle.trim(), followers: Number(fields.accounts[platform].followers || 0) })),
          platform: used.length === 2 ? "BOTH" : (used[0] ?? "INSTAGRAM"),
          headline: fields.headline.trim() || null,
          categories: fields.categories,
          visible: fields.visible,
          rateCard: DELIVERABLES.flatMap(deliverable => {
            const price = rupeesIfAny(fields.rates[deliverable]);
            return price ? [{ deliverable, price }] : [];
          }),
        },
      }),
    onSuccess: () => {
      forget();
      onSaved?.();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["influencers"] });
      void queries.invalidateQueries({ queryKey: ["onboarding"] });
    },
  });
  const account = (platform: (typeof PLATFORMS)[number], change: Partial<Account>) =>
    set({ accounts: { ...fields.accounts, [platform]: { ...fields.accounts[platform], ...change } } });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); save.mutate(); }}>
      {PLATFORMS.map(platform => (
        <div key={platform} className="form-pair">
          <TextField label={text.profile.platform(words(platform))} maxLength={61} value={fields.accounts[platform].handle} onChange={handle => account(platform, { handle })} required={used.length === 0 && platform === "INSTAGRAM"} />
          <TextField label={text.profile.followersOn(words(platform))} type="number" min={0} value={fields.accounts[platform].followers} onChange={followers => account(platform, { followers })} required={used.includes(platform)} />
        </div>
      ))}
      <p className="small soft">{text.profile.onePlatform}</p>
      <TextField label={text.profile.headline} hint={text.profile.headlineHint} maxLength={200} value={fields.headline} onChange={headline => set({ headline })} error={wrongAt(save.error, "headline")} />
      <Loaded query={topics} skeleton={<SkeletonRows rows={2} />}>
        {({ items }) => (
          <ChoiceField label={text.profile.categories} hint={text.profile.categoriesHint} max={MOST_TOPICS} values={fields.categories} onChange={values => set({ categories: values })} error={wrongAt(save.error, "categories")}
            options={items.filter(({ id, parentId }) => !parentId || [id, parentId].some(one => fields.categories.includes(one))).map(({ id, name }) => [id, name])} />
        )}
      </Loaded>
      <fieldset className="field">
        <legend className="legend">{text.profile.rates}</legend>
        <div className="form-pair">
          {DELIVERABLES.map(deliverable => (
            <TextField key={deliverable} label={text.person.deliverables[deliverable]} type="number" min={0} step="any" value={fields.rates[deliverable]} onChange={value => set({ rates: { ...fields.rates, [deliverable]: value } })} />
          ))}
        </div>
      </fieldset>
      <Toggle label={text.profile.visible} on={fields.visible} onChange={visible => set({ visible })} />
      <FormFailure error={isStale(save.error) ? null : save.error} shown={SHOWN} retry={() => save.mutate()} />
      <SaveRow save={save} {...(profile ? {} : { label: text.profile.createInfluencer })} />
    </form>
  );
}

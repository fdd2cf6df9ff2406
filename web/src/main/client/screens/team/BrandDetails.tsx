import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, callTagged, type Tagged } from "../../api/client";
import type { BrandResponse } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { FormFailure, TextField, useFields, wrongAt } from "../../ui/forms";
import { PictureField } from "../../ui/PictureField";
import { Loaded, SkeletonRows } from "../../ui/states";
import { ifMatch, isStale } from "../profile/own";
import { SaveRow } from "../profile/SaveRow";

const details = (brandId: string) =>
  queryOptions({
    queryKey: ["brands", brandId, "tagged"],
    queryFn: ({ signal }) => callTagged("GET /api/v1/brands/{brandId}", { signal, path: { brandId } }),
  });

/** What the brand says of itself. */
export function BrandDetails({ brandId }: { brandId: string }) {
  const query = useQuery(details(brandId));
  return <Loaded query={query} skeleton={<SkeletonRows rows={4} />}>{brand => <Form brand={brand} />}</Loaded>;
}

function Form({ brand: { value: brand, tag } }: { brand: Tagged<BrandResponse> }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const { fields, set, forget } = useFields(`brand.${brand.id}`, {
    companyName: brand.companyName,
    industry: brand.industry,
    website: brand.website ?? "",
    city: brand.city ?? "",
    description: brand.description ?? "",
  });
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ["brands"] });
    void queries.invalidateQueries({ queryKey: ["onboarding"] });
  };
  const options = { path: { brandId: brand.id }, headers: ifMatch(tag) };
  const save = useMutation({
    mutationFn: () =>
      call("PATCH /api/v1/brands/{brandId}", {
        ...options,
        body: { companyName: fields.companyName.trim(), industry: fields.industry.trim(), website: fields.website.trim() || null, city: fields.city.trim() || null, description: fields.description.trim() || null },
      }),
    onSuccess: forget,
    onSettled: refresh,
  });
  const field = (name: keyof typeof fields) => ({ value: fields[name], onChange: (value: string) => set({ [name]: value }), error: wrongAt(save.error, name) });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); save.mutate(); }}>
      <PictureField name={brand.companyName} url={brand.logoUrl} label={text.company.logo} purpose="LOGO" done={refresh}
        take={logoMediaId => call("PATCH /api/v1/brands/{brandId}", { ...options, body: { logoMediaId } }).then(changed => changed.logoUrl)} />
      <TextField label={text.company.name} required maxLength={120} {...field("companyName")} />
      <TextField label={text.company.industry} required maxLength={80} {...field("industry")} />
      <TextField label={text.company.website} type="url" maxLength={500} {...field("website")} />
      <TextField label={text.company.city} maxLength={80} {...field("city")} />
      <TextField label={text.company.about} rows={4} maxLength={4000} {...field("description")} />
      <FormFailure error={isStale(save.error) ? null : save.error} shown={Object.keys(fields)} retry={() => save.mutate()} />
      <SaveRow save={save} />
    </form>
  );
}

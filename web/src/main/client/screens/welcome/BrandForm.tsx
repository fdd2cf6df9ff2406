import { useMutation, useQueryClient } from "@tanstack/react-query";
import { chooseBrand } from "../../api/chosen";
import { call } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { useAttempt } from "../../ui/draft";
import { FormFailure, TextField, useFields, wrongAt } from "../../ui/forms";

const NONE = { companyName: "", industry: "", website: "", city: "", description: "" };
const SHOWN = Object.keys(NONE);

export function BrandForm({ onCreated }: { onCreated: () => void }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const { fields, set, forget } = useFields("brand", NONE);
  const [key] = useAttempt(fields);
  const create = useMutation({
    mutationFn: () =>
      call("POST /api/v1/brands", {
        headers: { "Idempotency-Key": key },
        body: {
          companyName: fields.companyName.trim(),
          industry: fields.industry.trim(),
          website: fields.website.trim() || null,
          city: fields.city.trim() || null,
          description: fields.description.trim() || null,
        },
      }),
    onSuccess: brand => {
      forget();
      chooseBrand(brand.id);
      void queries.invalidateQueries({ queryKey: ["brands"] });
      void queries.invalidateQueries({ queryKey: ["onboarding"] });
      onCreated();
    },
  });
  const field = (name: keyof typeof NONE) => ({ value: fields[name], onChange: (value: string) => set({ [name]: value }), error: wrongAt(create.error, name) });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); create.mutate(); }}>
      <TextField label={text.company.name} required maxLength={120} autoComplete="organization" {...field("companyName")} />
      <TextField label={text.company.industry} required maxLength={80} {...field("industry")} />
      <TextField label={text.company.website} type="url" maxLength={500} {...field("website")} />
      <TextField label={text.company.city} maxLength={80} {...field("city")} />
      <TextField label={text.company.about} rows={4} maxLength={4000} {...field("description")} />
      <FormFailure error={create.error} shown={SHOWN} retry={() => create.mutate()} />
      <div className="row"><button type="submit" className="button button-main" disabled={create.isPending}>{text.company.create}</button></div>
    </form>
  );
}

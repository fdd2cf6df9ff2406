import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import { useMyBrands } from "../../api/chosen";
import { call } from "../../api/client";
import type { BrandSummary } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { useAttempt } from "../../ui/draft";
import { FormFailure, TextField, useFields, wrongAt } from "../../ui/forms";
import { Title } from "../../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../../ui/states";
import { listsOf } from "./queries";

export function Lists() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.lists.title}</Title>
      <SignedIn>{() => <OfChosen />}</SignedIn>
    </div>
  );
}

function OfChosen() {
  const { text } = useTexts();
  const { query, chosen } = useMyBrands();
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} height={72} />}>
      {() => (chosen ? <OfBrand key={chosen.id} brand={chosen} /> : <Empty title={text.home.noBrand} text={text.lists.emptyText} />)}
    </Loaded>
  );
}

function OfBrand({ brand }: { brand: BrandSummary }) {
  const { text, format } = useTexts();
  const query = useQuery(listsOf(brand.id));
  return (
    <>
      <p className="soft">{text.lists.lead(brand.companyName)}</p>
      {brand.myRole === "VIEWER" ? null : <NewList brandId={brand.id} />}
      <Loaded query={query} skeleton={<SkeletonRows rows={3} height={72} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.lists.emptyTitle} text={text.lists.emptyText}><Link className="button" to="/discover">{text.nav.discover}</Link></Empty>
          ) : (
            <ul className="stack">
              {items.map(one => (
                <li key={one.id} className="card card-link row-wide">
                  <div><h2 className="list-name"><Link className="cover" to={`/lists/${one.id}`}>{one.title}</Link></h2><p className="small soft">{text.lists.updated(format.day(one.updatedAt))}</p></div>
                  <span className="number">{text.lists.people(format.count(one.itemCount))}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

function NewList({ brandId }: { brandId: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { fields, set, forget } = useFields(`list.${brandId}`, { title: "" });
  const [key] = useAttempt(fields);
  const create = useMutation({
    mutationFn: () => call("POST /api/v1/brains-lists", { headers: { "Idempotency-Key": key }, body: { brandId, title: fields.title.trim() } }),
    onSuccess: made => {
      forget();
      void queries.invalidateQueries({ queryKey: ["lists"] });
      void navigate(`/lists/${made.id}`);
    },
  });
  return (
    <form className="row form-line" onSubmit={event => { event.preventDefault(); create.mutate(); }}>
      <TextField label={text.lists.name} required maxLength={120} value={fields.title} onChange={title => set({ title })} error={wrongAt(create.error, "title")} />
      <button type="submit" className="button button-main" disabled={create.isPending}>{text.lists.create}</button>
      <FormFailure error={create.error} shown={["title"]} retry={() => create.mutate()} />
    </form>
  );
}

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Link, useParams } from "react-router";
import { ApiError, call } from "../api/client";
import { cursor, myBrands } from "../api/queries";
import type { GigResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { useAttempt, useDraft } from "../ui/draft";
import { Avatar, Chips, Field, Rating, Section, Title, words } from "../ui/parts";
import { Failure, Loaded, SignedIn } from "../ui/states";
import { ManageGig } from "./hiring/ManageGig";
import { SaveGig } from "./SaveGig";
import { PageSkeleton } from "./PersonPage";
import { inRupees, rupees } from "../ui/money";

export const gig = (id: string) =>
  queryOptions({
    queryKey: ["gigs", id],
    queryFn: ({ signal }) => call("GET /api/v1/gigs/{id}", { signal, path: { id } }),
  });

export const openGigs = (after: string, signal: AbortSignal) =>
  call("GET /api/v1/gigs", { signal, query: { status: "OPEN", limit: 20, ...cursor(after) } });

export function GigPage() {
  const { gigId = "" } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.gigs.one}>{userId => <Gig key={gigId} id={gigId} userId={userId} />}</SignedIn>;
}

function Gig({ id, userId }: { id: string; userId: string }) {
  const { text, format } = useTexts();
  const query = useQuery(gig(id));
  return (
    <Loaded query={query} title={text.gigs.one} skeleton={<PageSkeleton />}>
      {found => {
        const brand = found.postedBy.brand;
        const person = found.postedBy.person;
        const poster = brand?.name ?? person?.displayName ?? text.common.notYet;
        const rating = brand?.hirerRating ?? person?.hirerRating;
        return (
          <article className="person-page">
            <header className="page-head">
              <Avatar square size="large" name={poster} url={brand?.logoUrl ?? person?.avatarUrl} />
              <div className="stack-tight">
                <Title>{found.title}</Title>
                <p className="row">
                  {brand ? <Link to={`/brands/${brand.id}`}>{brand.name}</Link> : <span>{poster}</span>}
                  <Rating value={rating?.value} count={rating?.count} />
                </p>
                <p className="soft">
                  {[found.remote ? text.gigs.remote : found.city, text.gigs.until(format.day(found.deadline)), text.gigs.slots(found.slotsLeft)].filter(Boolean).join(" · ")}
                </p>
                <Chips accent values={[text.gigs.types[found.type]]} />
                {found.creatorId === userId ? null : <div><SaveGig id={found.id} saved={found.saved} /></div>}
              </div>
            </header>
            <div className="columns">
              <div className="stack-wide">
                {found.description ? <Section title={text.gigs.description}><p className="measure said">{found.description}</p></Section> : null}
                <Section title={text.gigs.roles}>
                  <ul className="stack">
                    {found.roles.map(role => (
                      <li key={role.id} className="card stack">
                        <div className="row-wide">
                          <h3>{words(role.profession)}</h3>
                          {role.budgetPerSlot ? <strong className="number">{format.money(role.budgetPerSlot)} {role.slots > 1 ? text.gigs.perSlot : ""}</strong> : null}
                        </div>
                        <Chips values={role.skillTags.map(words)} />
                      </li>
                    ))}
                  </ul>
                </Section>
              </div>
              <div className="card stack"><Aside gig={found} userId={userId} /></div>
            </div>
          </article>
        );
      }}
    </Loaded>
  );
}

/** The side that posted it manages it, whoever of the team did; everybody else may apply. */
function Aside({ gig: found, userId }: { gig: GigResponse; userId: string }) {
  const brands = useQuery({ ...myBrands, enabled: Boolean(found.brandId) });
  const ours = found.creatorId === userId || brands.data?.items.some(({ id }) => id === found.brandId);
  return ours ? <ManageGig gig={found} /> : <Apply gig={found} userId={userId} />;
}

function Apply({ gig: found, userId }: { gig: GigResponse; userId: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [note, setNote, forgetNote] = useDraft(`note.${found.id}`);
  const first = found.roles.find(role => role.filled < role.slots) ?? found.roles[0];
  const [roleId, setRoleId] = useState(first?.id ?? "");
  const role = found.roles.find(one => one.id === roleId);
  const [fee, setFee] = useState(inRupees(first?.budgetPerSlot));
  const [key] = useAttempt([roleId, fee, note]);
  const apply = useMutation({
    mutationFn: () =>
      call("POST /api/v1/gigs/{gigId}/applications", {
        path: { gigId: found.id },
        headers: { "Idempotency-Key": key },
        body: {
          gigRoleId: roleId,
          ...(note ? { coverNote: note } : {}),
          proposedFee: rupees(fee, role?.budgetPerSlot?.currency),
        },
      }),
    onSuccess: () => {
      forgetNote();
      void queries.invalidateQueries({ queryKey: ["gigs"] });
      void queries.invalidateQueries({ queryKey: ["applications"] });
    },
  });
  if (apply.isSuccess) {
    return <p role="status">{text.gigs.sent}</p>;
  }
  if (found.applied) {
    return <p>{text.gigs.applied}: <span className="chip chip-accent">{text.applications.statuses[found.applied.status]}</span></p>;
  }
  if (found.creatorId === userId || found.status !== "OPEN" || found.slotsLeft === 0) {
    return <p className="soft">{text.gigs.cannotApply}</p>;
  }
  const refused = apply.error instanceof ApiError ? apply.error.problem.errors : undefined;
  const wrong = (field: string) => refused?.find(one => one.field.startsWith(field))?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{text.gigs.apply}</h2>
      {found.roles.length > 1 ? (
        <Field label={text.gigs.roles}>
          {fieldId => (
            <select id={fieldId} className="input" value={roleId} onChange={event => setRoleId(event.target.value)}>
              {found.roles.map(one => <option key={one.id} value={one.id}>{words(one.profession)}</option>)}
            </select>
          )}
        </Field>
      ) : null}
      <Field label={text.gigs.fee} error={wrong("proposedFee")}>
        {(fieldId, about) => <input id={fieldId} aria-describedby={about} className="input" type="number" min={0} step="any" inputMode="decimal" required value={fee} onChange={event => setFee(event.target.value)} />}
      </Field>
      <Field label={text.gigs.note} hint={text.gigs.noteHint} error={wrong("coverNote")}>
        {(fieldId, about) => <textarea id={fieldId} aria-describedby={about} className="input" rows={5} maxLength={2000} value={note} onChange={event => setNote(event.target.value)} />}
      </Field>
      {apply.error && !refused?.length ? <Failure error={apply.error} retry={() => apply.mutate()} /> : null}
      <button type="submit" className="button button-main button-large" disabled={apply.isPending}>{text.gigs.send}</button>
    </form>
  );
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { creators, type CreatorFilters } from "../api/queries";
import type { CreatorPage } from "../api/schema/search-service";
import { useTexts } from "../i18n/language";
import { Field, Title, words } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonCards } from "../ui/states";
import { PersonCard, PersonTable } from "./people";
import { PAISE } from "../ui/money";

const TYPING = 200;
const FACETS = ["role", "category", "platform", "city", "language", "skill"] as const;
const FOLLOWERS = [1_000, 10_000, 100_000, 1_000_000];
const RATINGS = [3, 4, 4.5];
const SHOWN_VALUES = 6;

export function Discover() {
  const { text } = useTexts();
  return (
    <>
      <Title>{text.discover.title}</Title>
      <SignedIn>{() => <Search />}</SignedIn>
    </>
  );
}

/** All that is looked for is in the address, so that it can be sent to somebody, and gone back to. */
function filtersOf(address: URLSearchParams): CreatorFilters {
  const number = (name: string) => {
    const value = Number(address.get(name));
    return value > 0 ? value : undefined;
  };
  const filters: CreatorFilters = {};
  const q = address.get("q");
  if (q) {
    filters.q = q;
  }
  for (const facet of FACETS) {
    const values = address.getAll(facet);
    if (values.length > 0) {
      filters[facet] = values;
    }
  }
  const minFollowers = number("minFollowers");
  const maxPrice = number("maxPrice");
  const minRating = number("minRating");
  return {
    ...filters,
    ...(minFollowers ? { minFollowers } : {}),
    ...(maxPrice ? { maxPrice: maxPrice * PAISE } : {}),
    ...(minRating ? { minRating } : {}),
  };
}

function Search() {
  const { text, format } = useTexts();
  const [address, setAddress] = useSearchParams();
  const query = useInfiniteQuery(creators(filtersOf(address)));
  const table = address.get("view") === "table";

  const change = (name: string, values: string[]) =>
    setAddress(
      before => {
        const next = new URLSearchParams(before);
        next.delete(name);
        values.filter(value => value !== "").forEach(value => next.append(name, value));
        return next;
      },
      { replace: true },
    );

  return (
    <div className="discover">
      <SearchBox label={text.discover.search} placeholder={text.discover.placeholder} value={address.get("q") ?? ""} onChange={q => change("q", [q])} />
      <Loaded query={query} skeleton={<SkeletonCards cards={9} />}>
        {({ pages }) => {
          const first = pages[0] as CreatorPage;
          const people = pages.flatMap(page => page.items);
          return (
            <div className="discover-columns">
              <Filters page={first} address={address} change={change} clear={() => setAddress({}, { replace: true })} />
              <div className="stack" aria-busy={query.isFetching}>
                <div className="row-wide">
                  <p role="status"><strong>{text.discover.results(first.total, format.count(first.total))}</strong></p>
                  <div className="row" role="group" aria-label={text.discover.view}>
                    <button type="button" className="button" aria-pressed={!table} onClick={() => change("view", [])}>{text.discover.cards}</button>
                    <button type="button" className="button" aria-pressed={table} onClick={() => change("view", ["table"])}>{text.discover.table}</button>
                  </div>
                </div>
                <Understood page={first} />
                <h2 className="hidden-visually">{text.discover.title}</h2>
                {people.length === 0 ? (
                  <Empty title={text.discover.emptyTitle} text={text.discover.emptyText} />
                ) : table ? (
                  <PersonTable people={people} />
                ) : (
                  <ul className="grid">{people.map(person => <PersonCard key={person.userId} person={person} />)}</ul>
                )}
                {query.hasNextPage ? (
                  <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {text.common.more}
                  </button>
                ) : null}
              </div>
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

/** Searches as one types, a moment after the last letter. */
export function SearchBox({ label, placeholder, value, onChange }: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const waiting = setTimeout(() => onChange(typed), TYPING);
    return () => clearTimeout(waiting);
  });
  return (
    <form role="search" onSubmit={event => { event.preventDefault(); onChange(typed); }}>
      <label className="field">
        <span className="hidden-visually">{label}</span>
        <input className="input input-search" type="search" maxLength={200} value={typed} placeholder={placeholder} onChange={event => setTyped(event.target.value)} />
      </label>
    </form>
  );
}

function Understood({ page }: { page: CreatorPage }) {
  const { text } = useTexts();
  const labels = page.understood.flatMap(word => word.meanings.map(meaning => meaning.label));
  return labels.length === 0 ? null : (
    <p className="row small"><span className="soft">{text.discover.understood}</span>
      {labels.map(label => <span key={label} className="chip chip-accent">{label}</span>)}
    </p>
  );
}

function Filters({ page, address, change, clear }: {
  page: CreatorPage;
  address: URLSearchParams;
  change: (name: string, values: string[]) => void;
  clear: () => void;
}) {
  const { text, format } = useTexts();
  const roles: Record<string, string> = text.roles;
  const shown = (facet: (typeof FACETS)[number], value: string): string => {
    switch (facet) {
      case "role":
        return roles[value] ?? words(value);
      case "language":
        return format.language(value);
      case "city":
        return value;
      default:
        return words(value);
    }
  };
  return (
    <details className="filters card" open={innerWidth > 900}>
      <summary>{text.discover.filters}</summary>
      <div className="stack">
        {FACETS.map(facet => (
          <Facet key={facet} label={text.discover[facet]} values={page.facets[facet] ?? []} chosen={address.getAll(facet)}
            shown={value => shown(facet, value)} onChange={values => change(facet, values)} />
        ))}
        <Choice label={text.discover.followers} value={address.get("minFollowers") ?? ""} options={FOLLOWERS} shown={format.short} onChange={value => change("minFollowers", [value])} />
        <Choice label={text.discover.minRating} value={address.get("minRating") ?? ""} options={RATINGS} shown={format.rating} onChange={value => change("minRating", [value])} />
        <Field label={text.discover.maxPrice}>
          {id => <input id={id} className="input" type="number" min={0} step={500} inputMode="numeric" value={address.get("maxPrice") ?? ""} onChange={event => change("maxPrice", [event.target.value])} />}
        </Field>
        <button type="button" className="button" onClick={clear}>{text.common.clear}</button>
      </div>
    </details>
  );
}

function Facet({ label, values, chosen, shown, onChange }: {
  label: string;
  values: { value: string; count: number }[];
  chosen: string[];
  shown: (value: string) => string;
  onChange: (values: string[]) => void;
}) {
  const { format } = useTexts();
  const all = [
    ...chosen.filter(one => !values.some(({ value }) => value === one)).map(value => ({ value, count: 0 })),
    ...values.filter(({ value }) => chosen.includes(value)),
    ...values.filter(({ value }) => !chosen.includes(value)),
  ].slice(0, Math.max(SHOWN_VALUES, chosen.length));
  return all.length === 0 ? null : (
    <fieldset>
      <legend className="legend">{label}</legend>
      {all.map(({ value, count }) => (
        <label key={value} className="option">
          <input type="checkbox" checked={chosen.includes(value)}
            onChange={event => onChange(event.target.checked ? [...chosen, value] : chosen.filter(one => one !== value))} />
          {shown(value)} <span className="count number">{format.count(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Choice({ label, value, options, shown, onChange }: {
  label: string;
  value: string;
  options: number[];
  shown: (value: number) => string;
  onChange: (value: string) => void;
}) {
  const { text } = useTexts();
  return (
    <Field label={label}>
      {id => (
        <select id={id} className="input" value={value} onChange={event => onChange(event.target.value)}>
          <option value="">{text.discover.any}</option>
          {options.map(option => <option key={option} value={option}>{text.discover.atLeast(shown(option))}</option>)}
        </select>
      )}
    </Field>
  );
}

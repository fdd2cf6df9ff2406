import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { ApiError, call, callTagged, type Tagged } from "../api/client";
import { me } from "../api/queries";
import type { Unavailability } from "../api/schema/creative-service";
import { useTexts } from "../i18n/language";
import { ifMatch, isStale } from "../screens/profile/own";
import { ChoiceField, FormFailure } from "../ui/forms";
import { Section, Title } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";
import { CalendarLink } from "./CalendarLink";
import { MonthPicker } from "./MonthPicker";
import { daysOf, intervalsOf } from "./days";

type Role = "influencers" | "creatives";
const WEEK = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
type DayOff = (typeof WEEK)[number];

const taken = (role: Role) =>
  queryOptions({
    queryKey: [role, "me", "unavailability"],
    queryFn: ({ signal }): Promise<Tagged<Unavailability>> =>
      role === "influencers"
        ? callTagged("GET /api/v1/influencers/me/unavailability", { signal })
        : callTagged("GET /api/v1/creatives/me/unavailability", { signal }),
  });

export function Availability() {
  const { text } = useTexts();
  return (
    <div className="stack">
      <Title>{text.availability.title}</Title>
      <p className="soft">{text.availability.lead}</p>
      <SignedIn>{() => <OfMyRoles />}</SignedIn>
    </div>
  );
}

function OfMyRoles() {
  const { text } = useTexts();
  const person = useQuery(me);
  return (
    <Loaded query={person} skeleton={<SkeletonRows rows={3} height={120} />}>
      {({ roles }) => (
        <div className="stack-wide">
          {roles.includes("INFLUENCER") ? <Section title={text.availability.influencer}><OfRole role="influencers" /></Section> : null}
          {roles.includes("CREATIVE") ? <Section title={text.availability.crew}><OfRole role="creatives" /><CalendarLink /></Section> : null}
        </div>
      )}
    </Loaded>
  );
}

function OfRole({ role }: { role: Role }) {
  const { text } = useTexts();
  const query = useQuery(taken(role));
  if (query.error instanceof ApiError && query.error.status === 404) {
    return <Empty title={text.availability.noProfile} text={text.welcome.lead}><Link className="button button-main" to={`/welcome?step=${role === "influencers" ? "INFLUENCER" : "CREATIVE"}`}>{text.welcome.next}</Link></Empty>;
  }
  return <Loaded query={query} skeleton={<SkeletonRows rows={3} height={120} />}>{found => <Calendar role={role} found={found} />}</Loaded>;
}

function Calendar({ role, found }: { role: Role; found: Tagged<Unavailability> }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [days, setDays] = useState(() => daysOf(found.value.intervals));
  const [daysOff, setDaysOff] = useState<DayOff[]>(found.value.daysOff);
  const [touched, setTouched] = useState(false);
  const save = useMutation({
    mutationFn: () => {
      const options = {
        headers: ifMatch(found.tag),
        body: { intervals: intervalsOf(days), daysOff, timeZone: found.value.timeZone },
      };
      return role === "influencers" ? call("PUT /api/v1/influencers/me/unavailability", options) : call("PUT /api/v1/creatives/me/unavailability", options);
    },
    onSuccess: () => setTouched(false),
    onSettled: (_, failure) => (failure && !isStale(failure) ? undefined : queries.invalidateQueries({ queryKey: [role] })),
  });
  const toggle = (day: string) => {
    setTouched(true);
    setDays(before => {
      const next = new Set(before);
      if (!next.delete(day)) {
        next.add(day);
      }
      return next;
    });
  };
  return (
    <div className="card stack">
      <MonthPicker taken={days} daysOff={daysOff} onToggle={toggle} />
      <ChoiceField label={text.availability.daysOff} values={daysOff} options={WEEK.map(day => [day, text.availability.days[day] ?? day])}
        onChange={values => { setTouched(true); setDaysOff(WEEK.filter(day => values.includes(day))); }} />
      {isStale(save.error) ? <p role="alert" className="note">{text.profile.changed}</p> : <FormFailure error={save.error} retry={() => save.mutate()} />}
      <div className="row">
        <button type="button" className="button button-main" disabled={save.isPending || !touched} onClick={() => save.mutate()}>{text.availability.save}</button>
        <span role="status" className="soft">{touched ? text.availability.unsaved : save.isSuccess ? text.availability.saved : ""}</span>
      </div>
    </div>
  );
}

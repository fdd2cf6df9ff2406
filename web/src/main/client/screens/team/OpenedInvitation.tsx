import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { chooseBrand } from "../../api/chosen";
import { ApiError, call } from "../../api/client";
import { session } from "../../api/queries";
import { signIn, signUp } from "../../api/session";
import type { OpenedInvitationResponse } from "../../api/schema/brand-service";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Title } from "../../ui/parts";
import { Empty, Loaded, SkeletonRows } from "../../ui/states";

const opened = (code: string) =>
  queryOptions({
    queryKey: ["team", "opened", code],
    queryFn: ({ signal }) => call("POST /api/v1/brands/email-invitations/open", { signal, body: { code } }),
    retry: false,
  });

/** Where the mail of an invitation leads, with an account and without. */
export function OpenedInvitation() {
  const { text } = useTexts();
  const [address] = useSearchParams();
  const code = address.get("code") ?? "";
  const who = useQuery(session);
  const query = useQuery({ ...opened(code), enabled: who.data !== undefined });
  if (query.error instanceof ApiError && query.error.status < 500 && query.error.status !== 429) {
    return <><Title hidden>{text.team.goneTitle}</Title><Empty title={text.team.goneTitle} text={query.error.problem.detail} /></>;
  }
  return (
    <Loaded query={query} title={text.team.forYou} skeleton={<SkeletonRows rows={2} height={96} />}>
      {one => <Answer one={one} code={code} signedIn={who.data?.signedIn === true} />}
    </Loaded>
  );
}

function Answer({ one, code, signedIn }: { one: OpenedInvitationResponse; code: string; signedIn: boolean }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const here = location.pathname + location.search;
  const answer = useMutation({
    mutationFn: async (joins: boolean) => {
      if (joins && one.invitation) {
        await call("POST /api/v1/brands/invitations/{invitationId}/accept", { path: { invitationId: one.invitation.id } });
        chooseBrand(one.brandId);
      } else {
        await call("POST /api/v1/brands/email-invitations/decline", { body: { code } });
      }
      return joins;
    },
    onSuccess: () => ["team", "brands"].forEach(key => void queries.invalidateQueries({ queryKey: [key] })),
  });
  return (
    <article className="card form">
      <Title>{text.team.joins(one.companyName, text.team.roles[one.role] ?? one.role)}</Title>
      <p className="soft">{one.invitedBy ? `${text.offers.from(one.invitedBy)} · ` : ""}{text.team.until(format.day(one.expiresAt))}</p>
      {one.message ? <p className="said">{one.message}</p> : null}
      <p className="small soft">{text.team.roles[one.role]} {text.team.what[one.role]}</p>
      {answer.isSuccess ? (
        <p role="status" className="note note-good">{answer.data ? <Link to="/team">{text.team.title}</Link> : text.offers.declined}</p>
      ) : (
        <div className="row">
          {one.invitation ? (
            <button type="button" className="button button-main" disabled={answer.isPending} onClick={() => answer.mutate(true)}>{text.team.accept}</button>
          ) : signedIn ? (
            <Link className="button button-main" to="/welcome?step=EMAIL">{text.team.verifyFirst}</Link>
          ) : (
            <>
              <button type="button" className="button button-main" onClick={() => signUp(here)}>{text.signUp}</button>
              <button type="button" className="button" onClick={() => signIn(here)}>{text.common.signIn}</button>
            </>
          )}
          <button type="button" className="button button-plain" disabled={answer.isPending} onClick={() => answer.mutate(false)}>{text.team.decline}</button>
        </div>
      )}
      <FormFailure error={answer.error} retry={() => answer.reset()} />
    </article>
  );
}

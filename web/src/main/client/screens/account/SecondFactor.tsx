import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client";
import type { EnrolmentResponse, ProofRequest, SecondFactorResponse } from "../../api/schema/auth-service";
import { useTexts } from "../../i18n/language";
import { FormFailure, TextField, wrongAt } from "../../ui/forms";
import { Loaded, SkeletonRows } from "../../ui/states";
import { ToldOnce } from "../../ui/ToldOnce";

const state = queryOptions({
  queryKey: ["account", "second-factor"],
  queryFn: ({ signal }) => call("GET /api/v1/auth/account/second-factor", { signal }),
});

/** A code of an app at every sign-in: turned on, its codes for the worst case, turned off. */
export function SecondFactor() {
  const query = useQuery(state);
  const queries = useQueryClient();
  const [codes, setCodes] = useState<string[]>();
  const keep = (told: string[] | undefined) => {
    setCodes(told);
    void queries.invalidateQueries({ queryKey: state.queryKey });
  };
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={1} />}>
      {found => (codes ? <RecoveryCodes codes={codes} done={() => setCodes(undefined)} /> : found.enabled ? <TurnedOn factor={found} changed={keep} /> : <TurnOn done={keep} />)}
    </Loaded>
  );
}

function TurnOn({ done }: { done: (codes: string[]) => void }) {
  const { text } = useTexts();
  const [password, setPassword] = useState("");
  const enrol = useMutation({ mutationFn: () => call("POST /api/v1/auth/account/second-factor", { body: { password } }), onSuccess: () => setPassword("") });
  if (enrol.data) {
    return <Confirm enrolment={enrol.data} done={done} stop={() => enrol.reset()} />;
  }
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); enrol.mutate(); }}>
      <p>{text.factor.lead}</p>
      <TextField label={text.settings.password} type="password" required maxLength={128} autoComplete="current-password" value={password} onChange={setPassword} error={wrongAt(enrol.error, "password")} />
      <FormFailure error={enrol.error} shown={["password"]} retry={() => enrol.mutate()} />
      <div><button type="submit" className="button button-main" disabled={enrol.isPending}>{text.factor.turnOn}</button></div>
    </form>
  );
}

function Confirm({ enrolment, done, stop }: { enrolment: EnrolmentResponse; done: (codes: string[]) => void; stop: () => void }) {
  const { text } = useTexts();
  const [code, setCode] = useState("");
  const confirm = useMutation({ mutationFn: () => call("POST /api/v1/auth/account/second-factor/confirm", { body: { code: code.trim() } }), onSuccess: ({ recoveryCodes }) => done(recoveryCodes) });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); confirm.mutate(); }}>
      <p>{text.factor.scan}</p>
      <img className="qr" src={enrolment.qrCode} alt={text.factor.picture} width={200} height={200} />
      <p><a href={enrolment.uri}>{text.factor.onThisDevice}</a></p>
      <p>{text.factor.byHand} <code className="said">{enrolment.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code></p>
      <TextField label={text.factor.code} required inputMode="numeric" maxLength={20} autoComplete="one-time-code" value={code} onChange={setCode} error={wrongAt(confirm.error, "code")} />
      <FormFailure error={confirm.error} shown={["code"]} retry={() => confirm.mutate()} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={confirm.isPending}>{text.settings.confirm}</button>
        <button type="button" className="button button-plain" onClick={stop}>{text.settings.stop}</button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const { text } = useTexts();
  return (
    <ToldOnce text={codes.join("\n")} more={<button type="button" className="button button-main" onClick={done}>{text.factor.kept}</button>}>
      <p>{text.factor.codesLead}</p>
      <ul className="codes">{codes.map(one => <li key={one}><code>{one}</code></li>)}</ul>
    </ToldOnce>
  );
}

function TurnedOn({ factor, changed }: { factor: SecondFactorResponse; changed: (codes: string[] | undefined) => void }) {
  const { text, format } = useTexts();
  const [proof, setProof] = useState<ProofRequest>({ password: "", code: "" });
  const act = useMutation({
    mutationFn: async (remove: boolean) => {
      const body = { password: proof.password, code: proof.code.trim() };
      if (remove) {
        await call("POST /api/v1/auth/account/second-factor/remove", { body });
        return undefined;
      }
      return (await call("POST /api/v1/auth/account/second-factor/recovery-codes", { body })).recoveryCodes;
    },
    onSuccess: changed,
  });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); act.mutate((event.nativeEvent as SubmitEvent).submitter?.getAttribute("value") === "remove"); }}>
      <p>{factor.enabledAt ? text.factor.since(format.day(factor.enabledAt)) : text.settings.secondFactorOn} · {text.factor.left(format.count(factor.recoveryCodesLeft))}</p>
      <TextField label={text.settings.password} type="password" required maxLength={128} autoComplete="current-password" value={proof.password} onChange={password => setProof({ ...proof, password })} error={wrongAt(act.error, "password")} />
      <TextField label={text.factor.code} required maxLength={20} autoComplete="one-time-code" value={proof.code} onChange={code => setProof({ ...proof, code })} error={wrongAt(act.error, "code")} />
      <FormFailure error={act.error} shown={["password", "code"]} retry={() => act.reset()} />
      <div className="row">
        <button type="submit" className="button" disabled={act.isPending}>{text.factor.renew}</button>
        <button type="submit" value="remove" className="button button-plain" disabled={act.isPending}>{text.factor.turnOff}</button>
      </div>
    </form>
  );
}

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, call } from "../../api/client";
import type { EmailChangeResponse } from "../../api/schema/auth-service";
import { useTexts } from "../../i18n/language";
import { FormFailure, TextField, wrongAt } from "../../ui/forms";
import { Loaded, SkeletonRows } from "../../ui/states";

const underWay = queryOptions({
  queryKey: ["account", "email-change"],
  queryFn: async ({ signal }): Promise<EmailChangeResponse | null> => {
    try {
      return await call("GET /api/v1/auth/account/email-change", { signal });
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 404) {
        return null;
      }
      throw failure;
    }
  },
});

export function ChangeEmail() {
  const query = useQuery(underWay);
  return <Loaded query={query} skeleton={<SkeletonRows rows={2} />}>{change => (change ? <Confirm change={change} /> : <Begin />)}</Loaded>;
}

function Begin() {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const begin = useMutation({
    mutationFn: () => call("POST /api/v1/auth/account/email-change", { body: { email: email.trim(), password } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["account"] }),
  });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); begin.mutate(); }}>
      <TextField label={text.settings.newEmail} type="email" required maxLength={254} autoComplete="email" value={email} onChange={setEmail} error={wrongAt(begin.error, "email")} />
      <TextField label={text.settings.password} type="password" required maxLength={128} autoComplete="current-password" value={password} onChange={setPassword} error={wrongAt(begin.error, "password")} />
      <FormFailure error={begin.error} shown={["email", "password"]} retry={() => begin.mutate()} />
      <div><button type="submit" className="button button-main" disabled={begin.isPending}>{text.settings.begin}</button></div>
    </form>
  );
}

function Confirm({ change }: { change: EmailChangeResponse }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const refresh = () => queries.invalidateQueries({ queryKey: ["account"] });
  const confirm = useMutation({
    mutationFn: () => call("POST /api/v1/auth/account/email-change/confirm", { body: { code: code.trim() } }),
    onSuccess: () => {
      setCode("");
      return refresh();
    },
  });
  const stop = useMutation({ mutationFn: () => call("POST /api/v1/auth/account/email-change/cancel", {}), onSettled: refresh });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); confirm.mutate(); }}>
      <p>{text.settings.emailBegun(change.newEmail)}</p>
      <TextField label={text.settings.code} required maxLength={200} autoComplete="one-time-code" value={code} onChange={setCode} error={wrongAt(confirm.error, "code")} />
      <FormFailure error={confirm.error ?? stop.error} shown={["code"]} retry={() => confirm.mutate()} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={confirm.isPending}>{text.settings.confirm}</button>
        <button type="button" className="button button-plain" disabled={stop.isPending} onClick={() => stop.mutate()}>{text.settings.stop}</button>
      </div>
    </form>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client";
import type { AccountResponse } from "../../api/schema/auth-service";
import { useTexts } from "../../i18n/language";
import { FormFailure, TextField, wrongAt } from "../../ui/forms";

/** The address is shown to be its owner's by the code that was mailed to it. */
export function ConfirmEmail({ account, onDone }: { account: AccountResponse; onDone?: () => void }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () => call("POST /api/v1/auth/account/email-verification/confirm", { body: { code: code.trim() } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["account"] });
      void queries.invalidateQueries({ queryKey: ["onboarding"] });
      onDone?.();
    },
  });
  const again = useMutation({ mutationFn: () => call("POST /api/v1/auth/account/email-verification", {}) });
  if (account.emailVerified || confirm.isSuccess) {
    return <p role="status" className="note note-good">{text.email.confirmed}</p>;
  }
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); confirm.mutate(); }}>
      <p>{text.email.sent(account.email)}</p>
      <TextField label={text.email.code} required maxLength={200} autoComplete="one-time-code" value={code} onChange={setCode} error={wrongAt(confirm.error, "code")} />
      <FormFailure error={confirm.error ?? again.error} shown={["code"]} retry={() => confirm.mutate()} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={confirm.isPending}>{text.email.confirm}</button>
        <button type="button" className="button" disabled={again.isPending} onClick={() => again.mutate()}>{text.email.again}</button>
        {again.isSuccess ? <span role="status" className="soft">{text.email.againSent}</span> : null}
      </div>
    </form>
  );
}

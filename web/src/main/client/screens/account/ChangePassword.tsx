import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { FormFailure, TextField, Toggle, wrongAt } from "../../ui/forms";

export function ChangePassword() {
  const { text } = useTexts();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const [shown, setShown] = useState(false);
  const change = useMutation({
    mutationFn: () => call("POST /api/v1/auth/account/password", { body: { currentPassword: current, newPassword: wanted } }),
    onSuccess: () => {
      setCurrent("");
      setWanted("");
      void queries.invalidateQueries({ queryKey: ["sessions"] });
    },
  });
  const type = shown ? "text" : "password";
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); change.mutate(); }}>
      <TextField label={text.settings.current} type={type} required maxLength={128} autoComplete="current-password" value={current} onChange={setCurrent} error={wrongAt(change.error, "currentPassword", "password")} />
      <TextField label={text.settings.wanted} type={type} required maxLength={128} autoComplete="new-password" hint={text.settings.wantedHint} value={wanted} onChange={setWanted} error={wrongAt(change.error, "newPassword")} />
      <Toggle label={text.settings.show} on={shown} onChange={setShown} />
      <FormFailure error={change.error} shown={["currentPassword", "password", "newPassword"]} retry={() => change.mutate()} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={change.isPending}>{text.settings.changePassword}</button>
        {change.isSuccess ? <span role="status">{text.settings.passwordChanged}</span> : null}
      </div>
    </form>
  );
}

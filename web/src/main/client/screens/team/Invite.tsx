import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { useAttempt } from "../../ui/draft";
import { FormFailure, SelectField, TextField, useFields, wrongAt } from "../../ui/forms";

const NONE = { who: "", role: "MANAGER", message: "" };
const SHOWN = ["email", "handle", "message"];

/** By handle who is here already, by e-mail anybody. */
export function Invite({ brandId }: { brandId: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const { fields, set, forget } = useFields(`invite.${brandId}`, NONE);
  const [key, renew] = useAttempt(fields);
  const invite = useMutation({
    mutationFn: async () => {
      const who = fields.who.trim();
      const role = fields.role as "OWNER" | "MANAGER" | "VIEWER";
      const message = fields.message.trim() || null;
      const options = { path: { brandId }, headers: { "Idempotency-Key": key } };
      // A handle may be written with the sign that a mail address has in its middle.
      await (who.indexOf("@") > 0
        ? call("POST /api/v1/brands/{brandId}/email-invitations", { ...options, body: { email: who, role, message } })
        : call("POST /api/v1/brands/{brandId}/invitations", { ...options, body: { handle: who.replace(/^@/, ""), role, message } }));
      return who;
    },
    onSuccess: () => {
      set(NONE);
      forget();
      renew();
      void queries.invalidateQueries({ queryKey: ["team", brandId] });
    },
  });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); invite.mutate(); }}>
      <div className="form-pair">
        <TextField label={text.team.who} required maxLength={254} autoComplete="off" value={fields.who} onChange={who => set({ who })} error={wrongAt(invite.error, "email", "handle")} />
        <SelectField label={text.team.role} value={fields.role} onChange={role => set({ role })} options={["OWNER", "MANAGER", "VIEWER"].map(role => [role, `${text.team.roles[role]}: ${text.team.what[role]}`])} />
      </div>
      <TextField label={text.team.message} rows={2} maxLength={1000} value={fields.message} onChange={message => set({ message })} error={wrongAt(invite.error, "message")} />
      <FormFailure error={invite.error} shown={SHOWN} retry={() => invite.mutate()} />
      <div className="row">
        <button type="submit" className="button button-main" disabled={invite.isPending}>{text.team.send}</button>
        {invite.data ? <span role="status">{text.team.sent(invite.data)}</span> : null}
      </div>
    </form>
  );
}

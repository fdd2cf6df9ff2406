import { useMutation } from "@tanstack/react-query";
import { call } from "../../api/client";
import { signIn } from "../../api/session";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";

const ROLES = ["BRAND", "INFLUENCER", "CREATIVE"] as const;
type Role = (typeof ROLES)[number];

/** One account has one or several. A token knows its roles from its beginning, so adding one asks for another. */
export function Roles({ roles }: { roles: string[] }) {
  const { text } = useTexts();
  const add = useMutation({
    mutationFn: async (role: Role) => {
      await call("POST /api/v1/auth/account/roles", { headers: { "Idempotency-Key": crypto.randomUUID() }, body: { role } });
      signIn(`${location.pathname.startsWith("/app") ? "/app" : ""}/welcome?step=${role}`);
    },
  });
  return (
    <div className="stack">
      <p className="soft">{text.role.lead}</p>
      <ul className="stack">
        {ROLES.map(role => (
          <li key={role} className="card row-wide">
            <div className="stack-tight"><h3>{text.roles[role]}</h3><p className="soft">{text.role.what[role]}</p></div>
            {roles.includes(role) ? (
              <span className="chip chip-accent">✓ {text.role.yours}</span>
            ) : (
              <button type="button" className="button" aria-label={`${text.role.add}: ${text.roles[role]}`} disabled={add.isPending} onClick={() => add.mutate(role)}>{text.role.add}</button>
            )}
          </li>
        ))}
      </ul>
      <p className="small soft">{text.role.adding}</p>
      <FormFailure error={add.error} retry={() => add.reset()} />
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { chooseBrand, useMyBrands } from "../api/chosen";
import { me } from "../api/queries";
import { useTexts } from "../i18n/language";

const NEW_BRAND = "new";

/** As whom one acts: a brand in the dashboard, influencer or crew in the app. One account has them all. */
export function RoleSwitch({ client }: { client: "dashboard" | "app" }) {
  const { text } = useTexts();
  const navigate = useNavigate();
  const person = useQuery(me);
  const { query, chosen } = useMyBrands();
  const roles = person.data?.roles ?? [];
  const brands = query.data?.items ?? [];
  const others = [...(roles.includes("INFLUENCER") ? [text.role.asInfluencer] : []), ...(roles.includes("CREATIVE") ? [text.role.asCrew] : [])];
  const app = others.join(" · ");
  if (!person.data || brands.length + (app ? 1 : 0) === 0 || (client === "app" && brands.length === 0)) {
    return null;
  }
  const choose = (value: string) => {
    if (value === NEW_BRAND) {
      const to = "/welcome?step=BRAND";
      if (client === "app") {
        location.assign(to);
      } else {
        void navigate(to);
      }
    } else if (value === "app") {
      if (client === "dashboard") {
        location.assign("/app");
      }
    } else {
      chooseBrand(value);
      if (client === "app") {
        location.assign("/");
      }
    }
  };
  return (
    <label className="role-switch">
      <span className="hidden-visually">{text.role.switch}</span>
      <select className="input" value={client === "app" ? "app" : (chosen?.id ?? "app")} onChange={event => choose(event.target.value)}>
        {brands.map(brand => <option key={brand.id} value={brand.id}>{brand.companyName}</option>)}
        {app ? <option value="app">{app}</option> : null}
        {client === "dashboard" && brands.length > 0 ? <option value={NEW_BRAND}>{text.role.newBrand}</option> : null}
      </select>
    </label>
  );
}

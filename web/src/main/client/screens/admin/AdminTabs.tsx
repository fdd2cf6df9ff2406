import { NavLink } from "react-router";
import { useTexts } from "../../i18n/language";

export function AdminTabs() {
  const { text } = useTexts();
  return (
    <nav className="tab-row" aria-label={text.admin.nav}>
      <NavLink to="/admin" end>{text.admin.disputes}</NavLink>
      <NavLink to="/admin/reviews">{text.admin.reviews}</NavLink>
    </nav>
  );
}

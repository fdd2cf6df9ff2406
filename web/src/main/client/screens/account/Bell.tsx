import { useQuery } from "@tanstack/react-query";
import { NavLink } from "react-router";
import { unreadCount, useLiveNotifications } from "../../api/notifications";
import { useTexts } from "../../i18n/language";
import { BellIcon, SettingsIcon } from "../../ui/icons";

/** How many are new; it counts by itself. */
export function Bell() {
  const { text, format } = useTexts();
  useLiveNotifications();
  const { data } = useQuery(unreadCount);
  const count = data ? `${format.count(data.unread)}${data.capped ? "+" : ""}` : "0";
  const some = (data?.unread ?? 0) > 0;
  return (
    <NavLink to="/notifications" className="round" aria-label={some ? text.bell.open(count) : text.bell.none}>
      <BellIcon />
      {some ? <span className="badge" aria-hidden="true">{count}</span> : null}
    </NavLink>
  );
}

export function Gear() {
  const { text } = useTexts();
  return <NavLink to="/settings" className="round" aria-label={text.settings.title}><SettingsIcon /></NavLink>;
}

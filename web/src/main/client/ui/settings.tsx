import { useQuery } from "@tanstack/react-query";
import { session } from "../api/queries";
import { signIn, signOut } from "../api/session";
import { useTexts, type Language } from "../i18n/language";
import { en } from "../i18n/en";
import { hi } from "../i18n/hi";
import { THEMES, useTheme, type Theme } from "./theme";

/** Language and theme, for everybody. */
export function Settings() {
  const { text, language, setLanguage } = useTexts();
  const [theme, setTheme] = useTheme();
  return (
    <div className="row">
      <label>
        <span className="hidden-visually">{text.common.language}</span>
        <select className="input" value={language} onChange={event => setLanguage(event.target.value as Language)}>
          <option value="en">{en.language}</option>
          <option value="hi">{hi.language}</option>
        </select>
      </label>
      <label>
        <span className="hidden-visually">{text.common.theme}</span>
        <select className="input" value={theme} onChange={event => setTheme(event.target.value as Theme)}>
          {THEMES.map(one => <option key={one} value={one}>{text.common.themes[one]}</option>)}
        </select>
      </label>
    </div>
  );
}

/** The way in, or out. Nothing where the gateway has no sign-in for browsers. */
export function SessionButton() {
  const { text } = useTexts();
  const { data } = useQuery(session);
  if (data?.signedIn) {
    return <button type="button" className="button button-plain" onClick={() => void signOut()}>{text.common.signOut}</button>;
  }
  if (data?.offered) {
    return <button type="button" className="button button-main" onClick={() => signIn()}>{text.common.signIn}</button>;
  }
  return null;
}

import { useTexts } from "../../i18n/language";
import { isStale } from "./own";

type Saving = { isPending: boolean; isSuccess: boolean; error: Error | null };

/** The button of a form, and what came of it. */
export function SaveRow({ save, label }: { save: Saving; label?: string }) {
  const { text } = useTexts();
  return (
    <>
      {isStale(save.error) ? <p role="alert" className="note">{text.profile.changed}</p> : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={save.isPending}>{label ?? text.profile.save}</button>
        {save.isSuccess ? <span role="status" className="soft">{text.profile.saved}</span> : null}
      </div>
    </>
  );
}

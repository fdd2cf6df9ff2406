import { useEffect, useRef, useState } from "react";
import { DRAFT } from "../api/device";

/** What one has written stays on the device until it is sent, or one signs out. */
export function useDraft(name: string, initial = ""): [string, (value: string) => void, () => void] {
  const key = DRAFT + name;
  const [draft, setDraft] = useState(() => localStorage.getItem(key) ?? initial);
  useEffect(() => {
    if (draft === initial) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, draft);
    }
  }, [key, draft, initial]);
  return [draft, setDraft, () => setDraft(initial)];
}

export type Values = Record<string, string>;

/** The same for a whole form. */
export function useDraftOf<T>(key: string, initial: T): [T, (change: (before: T) => T) => void, () => void] {
  const [draft, setDraft, forget] = useDraft(key);
  const values = read(draft, initial);
  return [values, change => setDraft(JSON.stringify(change(values))), forget];
}

function read<T>(draft: string, initial: T): T {
  try {
    return draft === "" ? initial : (JSON.parse(draft) as T);
  } catch {
    return initial;
  }
}

/**
 * The same attempt has the same key, however often it is sent: one whose answer was lost is done once. Another
 * `content` is another attempt, and so is the next one after it was done.
 */
export function useAttempt(content: unknown): [string, () => void] {
  const keys = useRef(new Map<string, string>());
  const said = JSON.stringify(content);
  const key = keys.current.get(said) ?? crypto.randomUUID();
  keys.current.set(said, key);
  return [key, () => keys.current.clear()];
}

import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { en, type Messages } from "./en";
import { hi } from "./hi";
import { createFormats, type Formats } from "./formats";

export type Language = "en" | "hi";

const MESSAGES: Record<Language, Messages> = { en, hi };
const KEPT = "crewcall.language";

type Texts = { language: Language; setLanguage: (language: Language) => void; text: Messages; format: Formats };

const Context = createContext<Texts | null>(null);

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "en" || kept === "hi") {
    return kept;
  }
  return navigator.languages[0]?.startsWith("hi") ? "hi" : "en";
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }, [language]);
  const texts = useMemo(
    () => ({ language, setLanguage, text: MESSAGES[language], format: createFormats(language) }),
    [language],
  );
  return <Context value={texts}>{children}</Context>;
}

/** The texts, figures and dates of the language that was chosen. */
export function useTexts(): Texts {
  const texts = use(Context);
  if (!texts) {
    throw new Error("outside of LanguageProvider");
  }
  return texts;
}

import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "../api/queries";
import { LanguageProvider } from "../i18n/language";

/** Shows a client in its page. */
export function start(client: ReactNode): void {
  const root = document.getElementById("root");
  if (!root) {
    throw new Error("the page has no #root");
  }
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <LanguageProvider>{client}</LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

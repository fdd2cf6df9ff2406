import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** After another screen was opened, reading starts at its heading. */
export function useScreenFocus(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) {
      before.current = pathname;
      scrollTo(0, 0);
      document.querySelector<HTMLElement>("[data-screen-title]")?.focus({ preventScroll: true });
    }
  }, [pathname]);
}

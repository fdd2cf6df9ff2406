import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { myBrands } from "./queries";
import type { BrandSummary } from "./schema/brand-service";

const KEPT = "crewcall.brand";
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    removeEventListener("storage", changed);
  };
}

export function chooseBrand(id: string): void {
  localStorage.setItem(KEPT, id);
  listeners.forEach(changed => changed());
}

/** Of several brands the one that was chosen, else the first. */
export function useChosen(brands: BrandSummary[]): BrandSummary | undefined {
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(KEPT));
  return brands.find(brand => brand.id === kept) ?? brands[0];
}

export function useMyBrands() {
  const query = useQuery(myBrands);
  return { query, chosen: useChosen(query.data?.items ?? []) };
}

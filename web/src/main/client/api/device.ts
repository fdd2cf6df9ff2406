import { forgetFiles } from "./files";

/** Begins the names of what this device keeps for one person. */
export const DRAFT = "crewcall.draft.";

/** Nothing of a person stays behind for the next one at this device. */
export async function forgetPerson(): Promise<void> {
  Object.keys(localStorage)
    .filter(key => key.startsWith(DRAFT))
    .forEach(key => localStorage.removeItem(key));
  await forgetFiles();
}

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

/** Hands a file to the person, where the browser keeps what was downloaded. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

import type { ReactNode } from "react";

function icon(shape: ReactNode) {
  return function Icon() {
    return (
      <svg
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {shape}
      </svg>
    );
  };
}

export const SearchIcon = icon(<><circle cx="11" cy="11" r="7" /><path d="m20 20-4-4" /></>);
export const HomeIcon = icon(<path d="m4 11 8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z" />);
export const SendIcon = icon(<path d="m4 12 16-8-5 16-3-6z" />);
export const WorkIcon = icon(<><rect x="3" y="8" width="18" height="12" rx="2" /><path d="M9 8V5h6v3M3 13h18" /></>);
export const ChartIcon = icon(<path d="M4 20V10m6 10V4m6 16v-7m4 7H2" />);
export const OfflineIcon = icon(<path d="M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.4m6.5.6A10 10 0 0 1 19 12M12 19h.01" />);
export const ProblemIcon = icon(<><circle cx="12" cy="12" r="9" /><path d="M12 7v6m0 3.5v.01" /></>);
export const LockIcon = icon(<><rect x="5" y="11" width="14" height="9" rx="2" /><path d="M8 11V8a4 4 0 0 1 8 0v3" /></>);
export const EmptyIcon = icon(<><circle cx="12" cy="8" r="4" /><path d="M4 20c1-4 4-6 8-6s7 2 8 6" /></>);
export const PersonIcon = icon(<><circle cx="12" cy="8" r="4" /><path d="M4 20c1-4 4-6 8-6s7 2 8 6" /></>);
export const SaveIcon = icon(<path d="M6 4h12v16l-6-4-6 4z" />);
export const BellIcon = icon(<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4" />);
export const SettingsIcon = icon(<><path d="M4 7h9m5 0h2M4 17h2m5 0h9" /><circle cx="15.5" cy="7" r="2.5" /><circle cx="8.5" cy="17" r="2.5" /></>);

/** The mark: two frames of one film, one inside of the other. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path d="M22 10.5A8 8 0 1 0 22 21.5" fill="none" stroke="var(--on-accent)" strokeWidth="3.5" strokeLinecap="round" />
      <circle cx="16" cy="16" r="2.5" fill="var(--on-accent)" />
    </svg>
  );
}

import type { Onboarding, RoleOnboarding } from "../../api/schema/user-service";

export const STEPS = ["EMAIL", "ROLES", "PERSON", "BRAND", "INFLUENCER", "CREATIVE"] as const;
export type Step = (typeof STEPS)[number];
type Item = RoleOnboarding["missing"][number]["code"];

/** What shows that a role is taken up: its brand or its profile. */
const TAKEN_UP: Partial<Record<Step, Item>> = { BRAND: "COMPANY", INFLUENCER: "PLATFORM_ACCOUNT", CREATIVE: "PROFESSION" };
const OF_THE_PERSON: Item[] = ["CITY", "LANGUAGES"];

export function present(onboarding: Onboarding, item: Item): boolean {
  return onboarding.roles.some(role => role.present.includes(item));
}

/** The steps of a person with these roles, and whether each is done. */
export function stepsOf(onboarding: Onboarding, emailVerified: boolean, done: ReadonlySet<Step>): { step: Step; done: boolean }[] {
  const roles = onboarding.roles.map(({ role }) => role as string);
  const isDone = (step: Step): boolean => {
    const shows = TAKEN_UP[step];
    if (shows) {
      return present(onboarding, shows);
    }
    switch (step) {
      case "EMAIL":
        return emailVerified;
      case "ROLES":
        return roles.some(role => role in TAKEN_UP);
      default:
        return OF_THE_PERSON.every(item => !onboarding.roles.some(role => role.missing.some(one => one.code === item)));
    }
  };
  return STEPS.filter(step => !(step in TAKEN_UP) || roles.includes(step)).map(step => ({ step, done: done.has(step) || isDone(step) }));
}

/** Whether somebody has begun with none of what they came for. */
export function isNew(onboarding: Onboarding): boolean {
  const shows = onboarding.roles.flatMap(({ role }) => TAKEN_UP[role as Step] ?? []);
  return shows.length > 0 && shows.every(item => !present(onboarding, item));
}

const STEP_OF: Partial<Record<Item, Step>> = {
  EMAIL_VERIFIED: "EMAIL",
  AVATAR: "PERSON",
  CITY: "PERSON",
  LANGUAGES: "PERSON",
  ABOUT: "PERSON",
  COMPANY: "BRAND",
  PLATFORM_ACCOUNT: "INFLUENCER",
  CATEGORIES: "INFLUENCER",
  HEADLINE: "INFLUENCER",
  RATE_CARD: "INFLUENCER",
  INFLUENCER_VISIBLE: "INFLUENCER",
  PROFESSION: "CREATIVE",
  SKILLS: "CREATIVE",
  BIO: "CREATIVE",
  RATES: "CREATIVE",
  CREATIVE_VISIBLE: "CREATIVE",
};

/** Where a missing item can be given. What a brand says of itself is changed in the team's screen. */
export function placeOf(item: Item): string | undefined {
  const step = STEP_OF[item];
  return step ? `/welcome?step=${step}` : item === "COMPANY_LOGO" || item === "COMPANY_WEBSITE" ? "/team" : undefined;
}

const LATER = "crewcall.welcome.later";

export function leaveForLater(userId: string): void {
  localStorage.setItem(LATER, userId);
}

export function isLeftForLater(userId: string): boolean {
  return localStorage.getItem(LATER) === userId;
}

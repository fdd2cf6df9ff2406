import type { Money } from "../i18n/formats";

/** So many paise are one rupee; the platform counts in them. */
export const PAISE = 100;

/** Rupees as they are typed. */
export function rupees(typed: string, currency = "INR"): Money {
  return { amount: Math.round(Number(typed) * PAISE), currency };
}

export function rupeesIfAny(typed: string): Money | null {
  return typed.trim() === "" ? null : rupees(typed);
}

/** An amount as a field takes it. */
export function inRupees(money: { amount: number } | null | undefined): string {
  return money ? String(money.amount / PAISE) : "";
}

import { PAISE } from "../ui/money";
import type { Language } from "./language";

export type Money = { amount: number; currency: string };

/** Indian ways of writing: lakh and crore, rupees, days before months. */
export interface Formats {
  /** 12,34,567 */
  count(value: number): string;
  /** 12L, where there is little room */
  short(value: number): string;
  /** ₹2,00,000; paise only where there are some */
  money(money: Money): string;
  /** ₹2L, where there is little room */
  shortMoney(money: Money): string;
  /** 0.034 as 3.4% */
  percent(fraction: number): string;
  /** 4.8 */
  rating(value: number): string;
  /** Hindi for "hi" */
  language(code: string): string;
  /** 30 Nov 2026 */
  day(date: string): string;
  /** 30 Nov 2026, 4:30 pm */
  moment(date: string): string;
  /** 8.4 MB */
  bytes(count: number): string;
  /** November 2026 */
  month(date: string): string;
}

const KILO = 1_000;
const BYTES = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

export function createFormats(language: Language): Formats {
  const locale = `${language}-IN`;
  const count = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const rating = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  return {
    count: value => count.format(value),
    short: value => short.format(value),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        minimumFractionDigits: amount % PAISE === 0 ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(amount / PAISE),
    shortMoney: ({ amount, currency }) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        notation: "compact",
        maximumFractionDigits: 1,
      }).format(amount / PAISE),
    percent: fraction => percent.format(fraction),
    rating: value => rating.format(value),
    language: code => languages.of(code) ?? code,
    day: date => day.format(new Date(date)),
    moment: date => moment.format(new Date(date)),
    bytes: count => {
      const step = Math.min(BYTES.length - 1, Math.max(0, Math.floor(Math.log(Math.max(1, count)) / Math.log(KILO))));
      return new Intl.NumberFormat(locale, { style: "unit", unit: BYTES[step], maximumFractionDigits: step === 0 ? 0 : 1 }).format(count / KILO ** step);
    },
    month: date => month.format(new Date(date)),
  };
}

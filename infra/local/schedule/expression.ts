import { parisDay, parisInstant } from "../paris-time.ts";
import { Unsupported } from "../template/intrinsics.ts";

/** First instant after another (milliseconds since 1970) at which a schedule calls. */
export type NextAfter = (instant: number) => number;

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `rate(5 minutes)`; here it counts from 1970. */
function rate(expression: string): NextAfter | undefined {
  const [, count = "", unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/u.exec(expression) ?? [];
  const period = Number(count) * (units[unit] ?? 0);
  return period > 0 ? (instant) => (Math.floor(instant / period) + 1) * period : undefined;
}

const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

type Field = { name: string; from: number; to: number };

const fields: readonly Field[] = [
  { name: "minute", from: 0, to: 59 },
  { name: "hour", from: 0, to: 23 },
  { name: "day", from: 1, to: 31 },
  { name: "month", from: 1, to: 12 },
  // 1 is Sunday
  { name: "weekday", from: 1, to: 7 },
  { name: "year", from: 1970, to: 2199 },
];

const number = (text: string): number => (weekdays.includes(text) ? weekdays.indexOf(text) + 1 : Number(text));

/** Values of `*`, `?`, `5`, `1-5`, `0/15`, and lists of them. */
function valuesOf(text: string, { name, from, to }: Field): ReadonlySet<number> {
  const all = text.split(",").flatMap((part) => {
    const [, start = "", end, step = "1"] = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/u.exec(part) ?? [];
    const first = start === "*" || start === "?" ? from : number(start);
    const alone = end === undefined && !part.includes("/") && start !== "*" && start !== "?";
    const last = alone ? first : end === undefined ? to : number(end);
    if (!(first >= from && last <= to && first <= last))
      throw new Unsupported(`cron : ${name} « ${part} » n’est pas connu ici`);
    const count = Math.floor((last - first) / Number(step)) + 1;
    return Array.from({ length: count }, (_, rank) => first + rank * Number(step));
  });
  return new Set(all);
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Days looked at before it is said that there is none: the longest gap is eight years, between two 29 February. */
const patience = 8 * 366;

/** `cron(15 3 * * ? *)`: minute, hour, day of the month, month, day of the week, year, by the clocks of Paris. */
function cron(expression: string): NextAfter | undefined {
  const [, inside] = /^cron\(([^)]*)\)$/u.exec(expression) ?? [];
  const parts = inside?.split(" ");
  if (parts?.length !== 6) return undefined;
  const [minutes, hours, days, months, daysOfWeek, years] = fields.map((field, rank) =>
    valuesOf(parts[rank] ?? "", field),
  );
  const times = [...(hours ?? [])].flatMap((hour) =>
    [...(minutes ?? [])].map((minute) => (hour * 60 + minute) * 60_000),
  );
  times.sort((a, b) => a - b);

  function fits(day: string): boolean {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() + 1;
    return Boolean(years?.has(year) && months?.has(month) && days?.has(date) && daysOfWeek?.has(weekday));
  }

  return (instant) => {
    let day = parisDay(instant);
    for (let looked = 0; looked < patience; looked += 1, day = dayAfter(day)) {
      if (!fits(day)) continue;
      const found = times.map((time) => parisInstant(day, time)).find((each) => each > instant);
      if (found !== undefined) return found;
    }
    return Number.POSITIVE_INFINITY;
  };
}

/** Reads a `ScheduleExpression`: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html */
export function readExpression(expression: string): NextAfter {
  const read = rate(expression) ?? cron(expression);
  if (!read) throw new Unsupported(`la planification « ${expression} » n’est pas connue ici`);
  return read;
}

const parts = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** What a clock on a wall in Paris shows, read as if it were UTC. */
function wallOf(instant: number): number {
  const read = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const day = 24 * 3600 * 1000;

/** Day in Paris, `2026-03-02`. */
export const parisDay = (instant: number): string => new Date(wallOf(instant)).toISOString().slice(0, 10);

/** Milliseconds since midnight in Paris. */
export const parisTimeOfDay = (instant: number): number => wallOf(instant) % day;

/** Instant at which Paris is at this day and time of day (milliseconds since midnight). */
export function parisInstant(date: string, timeOfDay: number): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + timeOfDay;
  const guess = wall - (wallOf(wall) - wall);
  return wall - (wallOf(guess) - guess);
}

/** A day that exists, `2026-02-30` does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

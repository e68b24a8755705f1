const instants = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" });

/** « 24 novembre 2026 à 14 h 32 », the hour in one piece */
export const afficherInstant = (instant: string): string =>
  instants.format(new Date(instant)).replace(":", "\u00a0h\u00a0");

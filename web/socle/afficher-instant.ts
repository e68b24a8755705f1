const instants = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" });

/** « 24 novembre 2026 à 14 h 32 » */
export const afficherInstant = (instant: string): string => instants.format(new Date(instant)).replace(":", " h ");

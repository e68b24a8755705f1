let avanceMs = 0;

/** Takes the time of an answer of the service: the clock of a device may be wrong, and the demonstration has its own. */
export function reglerLHorloge(date: string | null): void {
  const instant = Date.parse(date ?? "");
  if (!Number.isNaN(instant)) avanceMs = instant - Date.now();
}

export const maintenant = (): Date => new Date(Date.now() + avanceMs);

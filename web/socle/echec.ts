import type { CorpsDeProbleme } from "../../shared/problems.ts";

/** Whose fault it is, as far as the person can do something about it. */
export type Cause = "reseau" | "session" | "service" | "refus";

/** A call that did not succeed. `probleme` is absent when the gateway answered by itself, or nobody did. */
export class Echec extends Error {
  readonly motif: Cause;
  readonly probleme: CorpsDeProbleme | undefined;

  constructor(motif: Cause, probleme?: CorpsDeProbleme) {
    super(probleme?.code ?? motif);
    this.name = "Echec";
    this.motif = motif;
    this.probleme = probleme;
  }
}

const estProbleme = (reponse: Response): boolean =>
  reponse.headers.get("content-type")?.startsWith("application/problem+json") ?? false;

/** The gateway answers `{"message": …}` by itself: 401 and 403 when nobody is signed in, 429 and 5xx under load. */
export async function lireEchec(reponse: Response): Promise<Echec> {
  const probleme: CorpsDeProbleme | undefined = estProbleme(reponse) ? await reponse.json() : undefined;
  if (reponse.status === 401 || (reponse.status === 403 && !probleme)) return new Echec("session", probleme);
  if (reponse.status >= 500 || (reponse.status === 429 && !probleme)) return new Echec("service", probleme);
  return new Echec("refus", probleme);
}

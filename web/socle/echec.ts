import type { CorpsDeProbleme } from "../../shared/problems.ts";
import { langueDuSite } from "./langue/langue-du-site.ts";

/** Whose fault it is, as far as the person can do something about it. */
export type Cause = "reseau" | "session" | "service" | "refus";

/** A call that did not succeed. `probleme` is absent when the gateway answered by itself, or nobody did. */
export class Echec extends Error {
  readonly motif: Cause;
  readonly probleme: CorpsDeProbleme | undefined;
  /** In how many seconds one may ask again, where the answer says it. */
  readonly reessayerDans: number | undefined;

  constructor(motif: Cause, probleme?: CorpsDeProbleme, reessayerDans?: number) {
    super(probleme?.code ?? motif);
    this.name = "Echec";
    this.motif = motif;
    this.probleme = probleme;
    this.reessayerDans = reessayerDans;
  }
}

const estProbleme = (reponse: Response): boolean =>
  reponse.headers.get("content-type")?.startsWith("application/problem+json") ?? false;

/** The service speaks French; its codes are said again in the language of the pages. */
async function lireProbleme(reponse: Response): Promise<CorpsDeProbleme> {
  const probleme: CorpsDeProbleme = await reponse.json();
  if (langueDuSite.prefixe === "") return probleme;
  const { redireProbleme } = await import("./langue/redire-probleme.ts");
  return redireProbleme(probleme);
}

function lireAttente(reponse: Response): number | undefined {
  const dite = reponse.headers.get("retry-after");
  return dite !== null && /^\d+$/u.test(dite) ? Number(dite) : undefined;
}

/** The gateway answers `{"message": …}` by itself: 401 and 403 when nobody is signed in, 429 and 5xx under load. */
export async function lireEchec(reponse: Response): Promise<Echec> {
  const probleme: CorpsDeProbleme | undefined = estProbleme(reponse) ? await lireProbleme(reponse) : undefined;
  const attente = lireAttente(reponse);
  if (reponse.status === 401 || (reponse.status === 403 && !probleme)) return new Echec("session", probleme);
  if (reponse.status >= 500 || (reponse.status === 429 && !probleme)) return new Echec("service", probleme, attente);
  return new Echec("refus", probleme, attente);
}

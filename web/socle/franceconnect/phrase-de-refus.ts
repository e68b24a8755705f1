import { Echec } from "../echec.ts";
import { phraseDEchec } from "../phrase-d-echec.ts";

/** What a refusal says of FranceConnect, its silence too: it is not ours. */
export function phraseDeRefus(erreur: unknown): string {
  const probleme = erreur instanceof Echec ? erreur.probleme : undefined;
  return probleme?.code === "franceconnect-indisponible"
    ? `${probleme.title}. ${probleme.detail}`
    : phraseDEchec(erreur);
}

import { franceconnect } from "../../../shared/api/franceconnect.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { call } from "../../socle/client.ts";

type Reponse = Sortie<typeof franceconnect.revenirDeFranceConnect>;

const PARAMETRES = ["state", "code", "error", "iss"] as const;

let envoyee: Promise<Reponse> | undefined;

/** Of the address, which forgets it at once: an answer is worth once, and is nobody else's to see. */
export function lireLaReponse(): Promise<Reponse> | undefined {
  const recherche = new URLSearchParams(location.search);
  const lus = PARAMETRES.flatMap((nom) => {
    const valeur = recherche.get(nom);
    return valeur === null ? [] : [[nom, valeur] as const];
  });
  if (lus.length === 0) return envoyee;
  history.replaceState(null, "", location.pathname);
  envoyee = call(franceconnect.revenirDeFranceConnect, Object.fromEntries(lus));
  return envoyee;
}

import { useCallback, useEffect, useState } from "react";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { Echec } from "../../socle/echec.ts";

export type Ouverture = { raison?: RaisonDeLire; protegees?: boolean };

/** Reads something of a file, once the reason was said when one has to be. */
export type LireUnDossier<T> = (numeroUnique: string, ouverture: Ouverture) => Promise<T>;

type Etat<T> =
  | { nature: "attente" }
  | { nature: "raison" }
  | { nature: "echec"; echec: Echec }
  | { nature: "ouvert"; lu: T; ouverture: Ouverture };

function enEtat<T>(erreur: unknown): Etat<T> {
  if (!(erreur instanceof Echec)) throw erreur;
  return erreur.probleme?.code === "raison-a-dire" ? { nature: "raison" } : { nature: "echec", echec: erreur };
}

/** `lire` must be the same function from one drawing to the next. */
export function useOuverture<T>(numeroUnique: string, lire: LireUnDossier<T>, raison?: RaisonDeLire) {
  const [etat, poser] = useState<Etat<T>>({ nature: "attente" });
  const ouvrir = useCallback(
    (ouverture: Ouverture = {}) =>
      lire(numeroUnique, ouverture)
        .then((lu): Etat<T> => ({ nature: "ouvert", lu, ouverture }), enEtat<T>)
        .then(poser),
    [numeroUnique, lire],
  );
  useEffect(() => void ouvrir(raison === undefined ? {} : { raison }), [ouvrir, raison]);
  return { etat, ouvrir };
}

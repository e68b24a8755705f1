import { useCallback, useEffect, useState } from "react";
import { Echec } from "../../socle/echec.ts";
import { lirePieces, type Pieces } from "./lire-pieces.ts";

/** A verification takes a few seconds; one that takes longer is looked at less and less. */
const PREMIERE_PAUSE_EN_MS = 2000;
const PAUSE_MAX_EN_MS = 60_000;

const sansNouvelle = (erreur: unknown): void => {
  if (!(erreur instanceof Echec)) throw erreur;
};

/** Nothing of this file is shown to the one who looks any more: a help that was given has ended. */
const estFerme = (erreur: unknown): boolean => erreur instanceof Echec && erreur.motif === "refus";

/**
 * The pieces as last read; read again while one is being verified, and when the person comes back to the page. Once they
 * are nobody's to see here, `fermer` takes them away.
 */
export function usePieces(reference: string, lues: Pieces, fermer: () => void) {
  const [liste, poser] = useState(lues);
  const [envoyees, poserEnvoyees] = useState<ReadonlySet<string>>(new Set());
  const relire = useCallback(
    () => lirePieces(reference).then(poser, (erreur: unknown) => (estFerme(erreur) ? fermer() : sansNouvelle(erreur))),
    [reference, fermer],
  );
  const attend = attendUnVerdict(liste, envoyees);

  useEffect(() => {
    if (!attend) return;
    let pause = PREMIERE_PAUSE_EN_MS;
    let minuterie = setTimeout(regarder, pause);
    async function regarder() {
      await relire();
      pause = Math.min(2 * pause, PAUSE_MAX_EN_MS);
      minuterie = setTimeout(regarder, pause);
    }
    return () => clearTimeout(minuterie);
  }, [attend, relire]);

  useEffect(() => {
    const revenir = () => void (document.visibilityState === "visible" && relire());
    document.addEventListener("visibilitychange", revenir);
    return () => document.removeEventListener("visibilitychange", revenir);
  }, [relire]);

  const envoyee = (pieceId: string) => {
    poserEnvoyees((avant) => new Set(avant).add(pieceId));
    return relire();
  };
  return { liste, relire, envoyees, envoyee };
}

/** What has just been sent is received, even if the bucket has not told it yet. */
const attendUnVerdict = ({ demandees }: Pieces, envoyees: ReadonlySet<string>): boolean =>
  demandees.some(({ donnees }) =>
    donnees.some(({ etat, pieceId }) => etat === "recue" || (etat === "attendue" && envoyees.has(pieceId))),
  );

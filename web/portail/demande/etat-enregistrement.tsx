import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useRef, useState } from "react";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { heureDite } from "../../socle/afficher-instant.ts";
import { appareilPartage } from "../../socle/connexion/appareil-partage.ts";
import type { Echec } from "../../socle/echec.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { ID_DESACCORDS } from "./desaccords.tsx";
import { type EtatDuSuivi, estPerdu } from "./suivi/etat.ts";

const heures = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: "Europe/Paris" });

/** « 14 h 32 » */
const afficherHeure = (instant: string): string => heureDite(heures.format(new Date(instant)));

const LONG_MS = 1000;

/** Below a second nobody waits: saying it would only distract. */
function useEstLong(enCours: boolean): boolean {
  const [estLong, poser] = useState(false);
  useEffect(() => {
    if (!enCours) return poser(false);
    const minuterie = setTimeout(() => poser(true), LONG_MS);
    return () => clearTimeout(minuterie);
  }, [enCours]);
  return estLong;
}

type Proprietes = { etat: EtatDuSuivi; reessayer: () => void };

/** Says in words whether what is written is saved. */
export function EtatDEnregistrement({ etat, reessayer }: Proprietes) {
  const { brouillon, enCours, echec, conflits } = etat;
  const estLong = useEstLong(enCours);
  const estEnregistre = !echec && conflits.length === 0;
  const enregistre = m.enregistre_a({ heure: afficherHeure(brouillon.modifieLe) });
  return (
    <>
      <p role="status" className="fr-text--sm sne-discret fr-mb-2w">
        {estLong ? m.enregistrement() : estEnregistre && enregistre}
      </p>
      {echec && (estPerdu(etat) ? <Perdu /> : <EchecDEnregistrement echec={echec} reessayer={reessayer} />)}
    </>
  );
}

const ID_ECHEC = "enregistrement-echec";

/** Only the person who has pressed « Continuer » is taken to what prevents it. */
export const allerALEchec = () =>
  [ID_ECHEC, ID_DESACCORDS]
    .map((id) => document.getElementById(id))
    .find((obstacle) => obstacle !== null)
    ?.focus();

/** What was being written goes nowhere: said, so that nobody believes it saved. */
const Perdu = () => (
  <div id={ID_ECHEC} tabIndex={-1} role="alert" className="fr-alert fr-alert--error fr-mb-4w">
    <p className="fr-alert__title">{m.enregistrement_perdu_titre()}</p>
    <p>{m.enregistrement_perdu()}</p>
    <Lien className="fr-link" href={chemins.espace}>
      {m.menu_espace()}
    </Lien>
  </div>
);

function EchecDEnregistrement({ echec, reessayer }: { echec: Echec; reessayer: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  return (
    <div ref={ref} id={ID_ECHEC} tabIndex={-1} role="alert" className="fr-alert fr-alert--warning fr-mb-4w">
      <p className="fr-alert__title">{m.enregistrement_echec_titre()}</p>
      <p>{phraseDEchec(echec)}</p>
      {echec.motif !== "refus" && (
        <p>{appareilPartage() ? m.enregistrement_echec_partage() : m.enregistrement_echec_garde()}</p>
      )}
      <Button size="small" priority="secondary" onClick={reessayer}>
        {echec.motif === "session" ? m.connexion_ouvrir() : m.reessayer()}
      </Button>
    </div>
  );
}

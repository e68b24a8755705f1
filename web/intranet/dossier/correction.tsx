import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useRef, useState } from "react";
import { type DossierOuvert, dossiers } from "../../../shared/api/dossier.ts";
import type { ChampCorrigeable } from "../../../shared/dossier/corrigeables.ts";
import type { Valeur } from "../../../shared/formulaire/champ.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { Choisir } from "../conflits/choisir.tsx";
import { type Conflits, lireConflits } from "../conflits/conflits.ts";
import { SaisieDeFait } from "./saisie-de-fait.tsx";

type Proprietes = { champ: ChampCorrigeable; dossier: DossierOuvert; relire: () => void };

/** A fact corrected in its place; when someone changed it meanwhile, one chooses between the two. */
export function Correction({ champ, dossier, relire }: Proprietes) {
  const { numeroUnique } = dossier;
  const [ouverte, ouvrir] = useState(false);
  const [valeur, poserValeur] = useState<Valeur | null>(dossier.reponses[champ.nom] ?? null);
  // the version that was read, then the one that the choice was made on
  const version = useRef(dossier.version);
  const geste = useGeste((operationId) =>
    call(dossiers.corrigerDossier, {
      numeroUnique,
      operationId,
      version: version.current,
      reponses: { [champ.nom]: valeur },
    }).then(relire),
  );
  const conflits = lireConflits(geste.refus);
  const trancher =
    ({ version: derniere }: Conflits) =>
    (gardees: readonly string[]) => {
      version.current = derniere;
      if (gardees.includes(champ.nom)) void geste.faire();
      else relire();
    };
  if (!ouverte)
    return (
      <Button priority="tertiary no outline" size="small" onClick={() => ouvrir(true)}>
        {m.dossier_corriger()}
        <span className="fr-sr-only"> : {champ.libelle}</span>
      </Button>
    );
  return (
    <div>
      <SaisieDeFait champ={champ} valeur={valeur} poser={poserValeur} />
      {conflits ? (
        <Choisir conflits={conflits} formulaire={dossier.formulaire} trancher={trancher(conflits)} />
      ) : (
        <Button size="small" disabled={geste.enCours} onClick={geste.faire}>
          {m.dossier_enregistrer()}
        </Button>
      )}
      <p role="alert">{geste.refus !== undefined && !conflits && phraseDEchec(geste.refus)}</p>
    </div>
  );
}

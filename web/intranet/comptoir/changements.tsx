import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useRef, useState } from "react";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { changementsEntre } from "../../../shared/demande/changements.ts";
import { jourDuPreavis } from "../../../shared/demande/delais.ts";
import { formulaireCourant } from "../../../shared/formulaire/formulaires.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { Choisir } from "../conflits/choisir.tsx";
import { type Conflits, lireConflits } from "../conflits/conflits.ts";
import type { DemandeAuComptoir } from "./demande-au-comptoir.ts";
import { FormulaireAuClavier } from "./formulaire-au-clavier.tsx";
import { useSaisie } from "./use-saisie.ts";

/** The same page of questions, on a demande that exists: what changes, or a renewal. */
export function Changements({ lue, relire }: { lue: DemandeAuComptoir; relire: () => void }) {
  const { situation, reponses, versionDesReponses } = lue;
  const { numeroUnique, expireLe } = situation;
  const saisie = useSaisie(reponses);
  const acte = useRef<"modifier" | "renouveler">("modifier");
  const [fait, dire] = useState("");
  const changements = changementsEntre(reponses, saisie.reponses);
  // what was read, less what one leaves to the other after a choice
  const surQuoi = useRef({ version: versionDesReponses, laissees: new Set<string>() });
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(comptoir.changerAuComptoir, {
      numeroUnique,
      operationId,
      versionDesReponses: surQuoi.current.version,
      acte: acte.current,
      changements: Object.fromEntries(
        Object.entries(changements).filter(([champ]) => !surQuoi.current.laissees.has(champ)),
      ),
      certifie: true,
    }).then(() => {
      dire(m.comptoir_change());
      relire();
    }),
  );
  const conflits = lireConflits(refus);
  const trancher =
    ({ version, conflits: connus }: Conflits) =>
    (gardees: readonly string[]) => {
      const laissees = connus.flatMap(({ champ }) => (gardees.includes(champ) ? [] : [champ]));
      surQuoi.current = { version, laissees: new Set([...surQuoi.current.laissees, ...laissees]) };
      void faire();
    };
  const [premier] = saisie.erreurs;
  const deposer = (choisi: "modifier" | "renouveler") => {
    acte.current = choisi;
    if (premier) document.getElementById(premier.cible)?.focus();
    else void faire();
  };
  return (
    <section>
      <h2>{m.comptoir_changements()}</h2>
      <FormulaireAuClavier
        saisie={saisie}
        enregistrer={() => deposer("modifier")}
        actes={
          <>
            <div className="sne-boutons">
              <Button type="submit" disabled={enCours}>
                {m.comptoir_modifier({ nombre: Object.keys(changements).length })}
              </Button>
              {aujourdhui().aujourdhui >= jourDuPreavis(expireLe) && (
                <Button type="button" priority="secondary" disabled={enCours} onClick={() => deposer("renouveler")}>
                  {m.comptoir_renouveler()}
                </Button>
              )}
            </div>
            <p role="status">{fait}</p>
            {conflits && (
              <Choisir conflits={conflits} formulaire={formulaireCourant.version} trancher={trancher(conflits)} />
            )}
            <p role="alert">{refus !== undefined && !conflits && phraseDEchec(refus)}</p>
          </>
        }
      />
    </section>
  );
}

import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useRef, useState } from "react";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { changementsEntre } from "../../../shared/demande/changements.ts";
import { jourDuPreavis } from "../../../shared/demande/delais.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
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
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(comptoir.changerAuComptoir, {
      numeroUnique,
      operationId,
      versionDesReponses,
      acte: acte.current,
      changements: { ...changements },
      certifie: true,
    }).then(() => {
      dire(m.comptoir_change());
      relire();
    }),
  );
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
            <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
          </>
        }
      />
    </section>
  );
}

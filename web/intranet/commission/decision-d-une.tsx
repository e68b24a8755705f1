import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type CodeDeDecision, decisionsDeCommission } from "../../../shared/attribution/candidature.ts";
import { motifsDeNonAttribution } from "../../../shared/attribution/nomenclatures.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { sousMotifs } from "../../../shared/demande/radiation.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeChoix } from "../../portail/systemes-locaux/liste-de-choix.tsx";
import { Ligne } from "../logements/champs.tsx";
import type { SaisieDeDecision } from "./saisie.ts";

type Proprietes = {
  saisie: SaisieDeDecision;
  fautes: readonly { pointeur: string; message: string }[];
  changer: (dit: Partial<SaisieDeDecision>) => void;
};

const codes = Object.keys(decisionsDeCommission).filter(
  (code): code is CodeDeDecision => code in decisionsDeCommission,
);

/** The decision for one demande, and what it asks for. */
export function DecisionDUne({ saisie, fautes, changer }: Proprietes) {
  const { numeroUnique, decision, rang, motif, motivation, piece, pieceAvantLe, sousMotif } = saisie;
  const id = (nom: string) => `${nom}-${numeroUnique}`;
  const fauteDe = (champ: string) => fautes.find(({ pointeur }) => pointeur.endsWith(`/${champ}`))?.message;
  const faute = fauteDe("motivation");
  return (
    <fieldset className="fr-fieldset sne-groupe">
      <legend className="fr-fieldset__legend">
        {m.demande_numero({ numero: afficherNumeroUnique(numeroUnique) })}
      </legend>
      <div className="fr-fieldset__element">
        <ListeDeChoix
          id={id("decision")}
          libelle={m.decision_choix()}
          valeur={decision}
          faute={fauteDe("numeroUnique")}
          choix={codes.map((code) => ({
            code,
            nom: `${decisionsDeCommission[code].lettre}) ${decisionsDeCommission[code].libelle}`,
          }))}
          changer={(valeur) => changer({ decision: codes.find((code) => code === valeur) ?? decision })}
        />
        {decision === "ATTRIBUTION_RANG" && (
          <Ligne
            id={id("rang")}
            libelle={m.decision_rang()}
            valeur={rang}
            changer={(dit) => changer({ rang: dit })}
            faute={fauteDe("rang")}
            nombre
          />
        )}
        {decision === "ATTRIBUTION_CONDITION" && (
          <>
            <Ligne
              id={id("piece")}
              libelle={m.decision_piece()}
              valeur={piece}
              changer={(dit) => changer({ piece: dit })}
              faute={fauteDe("condition")}
            />
            <Ligne
              id={id("avant")}
              type="date"
              libelle={m.decision_piece_avant()}
              valeur={pieceAvantLe}
              changer={(dit) => changer({ pieceAvantLe: dit })}
            />
          </>
        )}
        {decision === "NON_ATTRIBUTION" && (
          <ListeDeChoix
            id={id("motif")}
            libelle={m.decision_motif()}
            aide={m.decision_motif_aide()}
            valeur={motif}
            faute={fauteDe("motif")}
            choix={motifsDeNonAttribution.map(({ code, libelle }) => ({ code, nom: libelle }))}
            changer={(dit) => changer({ motif: dit })}
          />
        )}
        {decision === "IRRECEVABILITE" && (
          <ListeDeChoix
            id={id("sous-motif")}
            libelle={m.decision_sous_motif()}
            valeur={sousMotif}
            choix={Object.entries(sousMotifs).map(([code, nom]) => ({ code, nom }))}
            changer={(valeur) => changer({ sousMotif: valeur === "IRRSEJ" ? "IRRSEJ" : "IRRRES" })}
          />
        )}
        <Input
          textArea
          label={m.decision_motivation()}
          hintText={m.decision_motivation_aide()}
          state={faute ? "error" : "default"}
          stateRelatedMessage={faute}
          nativeTextAreaProps={{
            id: id("motivation"),
            value: motivation,
            "aria-invalid": faute !== undefined,
            onChange: ({ target }) => changer({ motivation: target.value }),
          }}
        />
      </div>
    </fieldset>
  );
}

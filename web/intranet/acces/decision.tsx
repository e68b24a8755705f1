import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { type SubmitEvent, useState } from "react";
import type { DemandeDAcces } from "../../../shared/acces/demande-d-acces.ts";
import { acces as routes } from "../../../shared/api/acces.ts";
import type { Entree } from "../../../shared/api/route.ts";
import { m } from "../../paraglide/messages.js";
import { Texte } from "../../portail/devenir-guichet/champs.tsx";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

type Sorte = Entree<typeof routes.deciderAcces>["decision"]["sorte"];

const libelles = {
  approuver: m.acces_decision_approuver,
  corriger: m.acces_decision_corriger,
  refuser: m.acces_decision_refuser,
} as const satisfies Record<Sorte, () => string>;

type Proprietes = { acces: DemandeDAcces; peutRefuser: boolean; decidee: () => void };

/** Approve, ask for a correction, or refuse; a body that must register offers no refusal. */
export function Decision({ acces, peutRefuser, decidee }: Proprietes) {
  const [sorte, choisir] = useState<Sorte>();
  const [raison, motiver] = useState("");
  const [jour, dater] = useState("");
  const [echec, poserEchec] = useState("");
  const { conventionSignee } = acces.fiche;
  const sortes = [
    ...(acces.etat === "a-examiner" ? (["approuver"] as const) : []),
    "corriger" as const,
    ...(peutRefuser ? (["refuser"] as const) : []),
  ];
  const fondement = conventionSignee
    ? { sorte: "convention" as const, signeeLe: jour }
    : { sorte: "arrete" as const, arreteLe: jour, conditions: raison };
  function envoyer(evenement: SubmitEvent) {
    evenement.preventDefault();
    if (sorte === undefined) return poserEchec(m.acces_choisir_decision());
    const { accesId, version } = acces;
    const decision = sorte === "approuver" ? { sorte, fondement } : { sorte, raison };
    call(routes.deciderAcces, { accesId, version, decision }).then(decidee, (erreur) =>
      poserEchec(phraseDEchec(erreur)),
    );
  }
  return (
    <form onSubmit={envoyer} noValidate>
      <h2>{m.acces_decision_titre()}</h2>
      <RadioButtons
        legend={m.acces_decision()}
        options={sortes.map((une) => ({
          label: libelles[une](),
          nativeInputProps: { checked: sorte === une, onChange: () => choisir(une) },
        }))}
      />
      {sorte === "approuver" && (
        <Texte
          id="jour"
          type="date"
          libelle={conventionSignee ? m.acces_convention_le() : m.acces_arrete_le()}
          valeur={jour}
          changer={dater}
        />
      )}
      {(sorte === "corriger" || sorte === "refuser" || (sorte === "approuver" && !conventionSignee)) && (
        <Texte
          id="raison"
          long
          libelle={sorte === "approuver" ? m.acces_conditions() : m.acces_raison()}
          valeur={raison}
          changer={motiver}
        />
      )}
      <Button type="submit">{m.acces_decider()}</Button>
      <p role="alert">{echec}</p>
    </form>
  );
}

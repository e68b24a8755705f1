import { useState } from "react";
import { instructionActes } from "../../../shared/api/instruction-actes.ts";
import { type RaisonDeRequete, raisonsDeRequete } from "../../../shared/demande/requete.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { BoutonDActe } from "./bouton-d-acte.tsx";
import { ChampDeTexte } from "./champ-de-texte.tsx";
import { Choix } from "./choix.tsx";
import type { DePanneau, Lue } from "./panneau.ts";

const estRaison = (lue: string): lue is RaisonDeRequete => lue in raisonsDeRequete;

/** What is asked of the person now, or the way to ask something: one thing at a time. */
export function RequeteDuGuichet({ lue, relire }: DePanneau) {
  if (lue.requete) return <Ouverte lue={lue} requete={lue.requete} relire={relire} />;
  return (
    <>
      <p>{m.requete_agent_aucune()}</p>
      {lue.permis.instruire && <Demander lue={lue} relire={relire} />}
    </>
  );
}

function Ouverte({ lue, requete, relire }: DePanneau & { requete: NonNullable<Lue["requete"]> }) {
  const [raison, motiver] = useState("");
  const { numeroUnique, permis } = lue;
  return (
    <div className="fr-callout">
      <p className="fr-mb-1w">
        <strong>{m.requete_quoi({ raison: requete.raison, libelle: requete.objet.libelle })}</strong>
      </p>
      <p className="fr-mb-1w">{requete.texte}</p>
      <p className="fr-mb-1w">{m.requete_de({ guichet: requete.guichet, jour: afficherJour(requete.le) })}</p>
      <p>
        {requete.repondueLe === undefined
          ? m.requete_agent_attend()
          : m.requete_agent_repondue({ jour: afficherJour(requete.repondueLe) })}{" "}
        {requete.pieceRecueLe !== undefined && m.requete_agent_piece({ jour: afficherJour(requete.pieceRecueLe) })}
      </p>
      {permis.instruire && (
        <>
          <ChampDeTexte
            libelle={m.requete_clore_raison()}
            aide={m.requete_clore_aide()}
            valeur={raison}
            change={motiver}
          />
          <BoutonDActe
            agir={(operationId) => call(instructionActes.cloreLaRequete, { numeroUnique, operationId, raison })}
            fait={relire}
          >
            {m.requete_clore()}
          </BoutonDActe>
        </>
      )}
    </div>
  );
}

/** `piece CODE personne`, `champ nom`: what a choice of the list stands for. */
function objetDe(choisi: string) {
  const [nature = "", nom = "", personne = ""] = choisi.split(" ");
  return nature === "piece"
    ? ({ nature: "piece", code: nom, personne } as const)
    : ({ nature: "correction", champ: nom } as const);
}

const choixDe = ({ pieces, champs }: Lue["demandables"]) => [
  ...pieces.map(({ code, libelle, personne, nom }) => ({
    valeur: `piece ${code} ${personne}`,
    libelle: m.requete_choix_piece({ libelle, nom }),
  })),
  ...champs.map(({ champ, libelle }) => ({ valeur: `champ ${champ}`, libelle: m.requete_choix_champ({ libelle }) })),
];

function Demander({ lue: { numeroUnique, demandables }, relire }: DePanneau) {
  const [choisi, choisir] = useState("");
  const [raison, motiver] = useState("");
  const [texte, ecrire] = useState("");
  const agir = (operationId: string) =>
    call(instructionActes.demanderALaPersonne, {
      numeroUnique,
      operationId,
      objet: objetDe(choisi),
      raison: estRaison(raison) ? raison : "manquant",
      texte,
    });
  return (
    <details className="sne-details">
      <summary>{m.requete_demander()}</summary>
      <Choix
        libelle={m.requete_objet()}
        premiere={m.requete_choisir()}
        options={choixDe(demandables)}
        valeur={choisi}
        change={choisir}
      />
      <Choix
        libelle={m.requete_raison()}
        premiere={m.requete_choisir()}
        options={Object.entries(raisonsDeRequete).map(([valeur, libelle]) => ({ valeur, libelle }))}
        valeur={raison}
        change={motiver}
      />
      <ChampDeTexte libelle={m.requete_texte()} aide={m.requete_texte_aide()} valeur={texte} change={ecrire} />
      <BoutonDActe agir={agir} fait={relire} inactif={choisi === "" || raison === ""}>
        {m.requete_envoyer()}
      </BoutonDActe>
    </details>
  );
}

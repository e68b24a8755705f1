import { useState } from "react";
import { instructionActes } from "../../../shared/api/instruction-actes.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { type Professionnel, professionnels } from "../../../shared/instruction/constats.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { BoutonDActe } from "./bouton-d-acte.tsx";
import { Choix } from "./choix.tsx";
import type { DePanneau, Lue } from "./panneau.ts";

const estProfessionnel = (lu: string): lu is Professionnel => lu in professionnels;

/** Facts that agents confirmed, each with its origin, and the way to confirm one more. */
export function Confirmations({ lue, relire, niveau: Titre }: DePanneau & { niveau: "h3" | "h4" }) {
  const { confirmations, numeroUnique, permis } = lue;
  return (
    <>
      <Titre className="fr-mt-4w">{m.confirmations_titre()}</Titre>
      {confirmations.length === 0 ? (
        <p>{m.confirmations_aucune()}</p>
      ) : (
        <ul className="sne-liste">
          {confirmations.map(({ confirmationId, libelle, phrase, le, guichet }) => (
            <li key={confirmationId}>
              <p className="fr-mb-1w">
                <strong>{libelle}</strong> {phrase} {m.requete_de({ guichet, jour: afficherJour(le) })}
              </p>
              {permis.instruire && (
                <BoutonDActe
                  secondaire
                  agir={() => call(instructionActes.retirerConfirmation, { numeroUnique, confirmationId })}
                  fait={relire}
                >
                  {m.confirmations_retirer()}
                  <span className="fr-sr-only"> {libelle}</span>
                </BoutonDActe>
              )}
            </li>
          ))}
        </ul>
      )}
      {permis.instruire && <Confirmer lue={lue} relire={relire} />}
    </>
  );
}

const originesDe = (fait: Lue["aConfirmer"][number] | undefined) => [
  ...(fait?.pieces ?? []).map(({ code, libelle }) => ({
    valeur: `piece ${code}`,
    libelle: m.confirmations_document({ libelle }),
  })),
  ...Object.entries(professionnels).map(([valeur, libelle]) => ({ valeur, libelle })),
];

function Confirmer({ lue: { numeroUnique, aConfirmer }, relire }: DePanneau) {
  const [fait, choisir] = useState("");
  const [origine, dire] = useState("");
  const choisi = aConfirmer.find((un) => un.fait === fait);
  const agir = (operationId: string) =>
    call(instructionActes.confirmerFait, {
      numeroUnique,
      operationId,
      fait,
      origine: estProfessionnel(origine) ? { professionnel: origine } : { piece: origine.slice("piece ".length) },
    });
  const libelleDe = ({ libelle, declare }: Lue["aConfirmer"][number]) =>
    declare ? m.confirmations_declare({ libelle }) : libelle;
  return (
    <details className="sne-details">
      <summary>{m.confirmations_confirmer()}</summary>
      <Choix
        libelle={m.confirmations_fait()}
        premiere={m.requete_choisir()}
        options={aConfirmer
          .toSorted((a, b) => Number(b.declare) - Number(a.declare))
          .map((un) => ({ valeur: un.fait, libelle: libelleDe(un) }))}
        valeur={fait}
        change={(valeur) => {
          choisir(valeur);
          dire("");
        }}
      />
      <Choix
        libelle={m.confirmations_origine()}
        premiere={m.requete_choisir()}
        options={originesDe(choisi)}
        valeur={origine}
        change={dire}
      />
      <BoutonDActe agir={agir} fait={relire} inactif={fait === "" || origine === ""}>
        {m.confirmations_valider()}
      </BoutonDActe>
    </details>
  );
}

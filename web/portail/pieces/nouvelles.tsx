import { useEffect, useRef, useState } from "react";
import type { PieceDemandeeLue } from "../../../shared/api/pieces.ts";
import { m } from "../../paraglide/messages.js";
import { direLEtatDePiece } from "./etat-de-piece.tsx";
import { etatAffiche } from "./piece-demandee.tsx";

type Proprietes = { demandees: readonly PieceDemandeeLue[]; envoyees: ReadonlySet<string> };

/** Says what has changed since the list was last read, to who does not see it change. */
export function Nouvelles({ demandees, envoyees }: Proprietes) {
  const connus = useRef(new Map<string, string>());
  const [texte, dire] = useState("");
  useEffect(() => {
    const etats = new Map(demandees.map((une) => [une.cle, direLEtatDePiece(etatAffiche(une, envoyees))]));
    const changees = demandees.flatMap(({ cle, libelle, raison }) => {
      const etat = etats.get(cle) ?? "";
      const avant = connus.current.get(cle);
      return avant === undefined || avant === etat
        ? []
        : [m.pieces_nouvelle({ libelle, etat: [etat, raison?.phrase].filter(Boolean).join(". ") })];
    });
    connus.current = etats;
    if (changees.length > 0) dire(changees.join(" "));
  }, [demandees, envoyees]);
  return (
    <p role="status" className="fr-sr-only">
      {texte}
    </p>
  );
}

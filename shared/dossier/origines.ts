import type { OrigineLue } from "../api/dossier.ts";
import type { Demande } from "../demande/demande.ts";
import type { Evenement } from "../demande/evenements.ts";

/** Answers that the identity piece says. */
const DE_L_IDENTITE = new Set(["civilite", "nomNaissance", "prenoms", "dateNaissance", "nationalite"]);

/** A verified piece, and the answer of the demandeur that opened its request. */
export type PieceQuiProuve = { champ: string; libelle: string; verifieeLe: string };

const champsDits = (evenement: Evenement): string[] => {
  switch (evenement.type) {
    case "demande-deposee":
      return Object.keys(evenement.donnees.reponses);
    case "demande-modifiee":
    case "codemandeur-separe":
    case "demande-renouvelee":
      return Object.keys(evenement.donnees.changements);
    case "demande-reunie":
    case "reunion-annulee":
      return "changements" in evenement.donnees ? Object.keys(evenement.donnees.changements) : [];
    default:
      return [];
  }
};

const dite = ({ survenuLe, acteur, guichet }: Evenement): OrigineLue =>
  acteur.role === "agent" ? { etat: "saisie", le: survenuLe, guichet } : { etat: "declaree", le: survenuLe };

/** Where each answer comes from: who told it last, and what has proved it since. */
export function originesDe(
  { reponses, identite }: Pick<Demande, "reponses" | "identite">,
  evenements: readonly Evenement[],
  preuves: readonly PieceQuiProuve[],
): Record<string, OrigineLue> {
  const dites = new Map(
    evenements.flatMap((evenement) => champsDits(evenement).map((champ) => [champ, dite(evenement)])),
  );
  const origines = new Map([...dites].filter(([champ]) => champ in reponses));
  for (const { champ, libelle, verifieeLe } of preuves) {
    const connue = origines.get(champ);
    // a piece given before the answer changed proves nothing of the new one
    if (connue && connue.le <= verifieeLe) origines.set(champ, { etat: "piece", le: verifieeLe, piece: libelle });
  }
  if (identite === "verifiee")
    for (const [champ, origine] of origines)
      if (DE_L_IDENTITE.has(champ)) origines.set(champ, { ...origine, etat: "verifiee" });
  return Object.fromEntries(origines);
}

import type { espace as routes } from "../../shared/api/espace.ts";
import { mandatDe, membreSous } from "../../shared/droits/peut.ts";
import { fautes } from "../../shared/formulaire/fautes.ts";
import { direQuiAide } from "../../shared/mandat/structure.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { maDemande, type PourLire } from "../socle/ma-demande.ts";
import { ecrireMessage } from "../socle/message-ecrit.ts";
import type { MessagesStore } from "../socle/stores/messages.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";

type Dependances = PourLire & { messages: MessagesStore; pieces: Pick<PiecesStore, "lister"> };

const code = "piece-inconnue";

/** Only pieces of this file that are verified may go with a message. */
async function exigerDesPieces(jointes: readonly string[], dossier: string, { pieces }: Dependances): Promise<void> {
  if (jointes.length === 0) return;
  const verifiees = new Set(
    (await pieces.lister(dossier)).flatMap(({ pieceId, jugement }) => (jugement?.etat === "verifiee" ? [pieceId] : [])),
  );
  const champs = jointes.flatMap((pieceId, rang) =>
    verifiees.has(pieceId) ? [] : [{ pointeur: `/pieces/${rang}`, code, message: fautes[code] }],
  );
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
}

export const ecrireAuGuichet: Handler<typeof routes.ecrireAuGuichet, Dependances> = async (
  { pieces = [], ...ecrit },
  contexte,
) => {
  const demande = await maDemande(ecrit.numeroUnique, "ecrire-message", contexte);
  await exigerDesPieces(pieces, demande.dossier, contexte);
  const mandat = mandatDe(contexte.qui, demande, contexte.aujourdhui);
  const pour = mandat ? { aidant: direQuiAide(mandat.nom, membreSous(contexte.qui, mandat)) } : {};
  return ecrireMessage({ ...ecrit, ...pour, de: "demandeur", pieces }, demande, contexte);
};

import type { cotationDeLaPersonne as routes } from "../../shared/api/cotation.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { peut } from "../../shared/droits/peut.ts";
import { langueDeCode } from "../../shared/langues.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { lireInstruction, type PourInstruire } from "../socle/instruction-lue.ts";
import { mouvoir, type PourMouvoir } from "../socle/mouvoir.ts";
import type { Redactions } from "../socle/redactions.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import type { lectures } from "./lectures.ts";
import { type PourMontrer, pieceRecue } from "./vue.ts";

type PourLire = PourInstruire &
  PourMontrer & {
    demandes: Pick<DemandesStore, "lireDossier">;
    journal: JournalStore;
    pieces: Pick<PiecesStore, "lister">;
    lecturesEn: Redactions<typeof lectures>;
  };

/** The same sentences that the agent reads, in the language of the page. */
export const lireMonInstruction: Handler<typeof routes.lireMonInstruction, PourLire> = async (
  { numeroUnique, langue },
  contexte,
) => {
  const { demandes, journal, pieces, lecturesEn, qui, maintenant, aujourdhui } = contexte;
  const dossier = await demandes.lireDossier(numeroUnique);
  if (!dossier || !peut(qui, "lire-instruction", dossier.demande, aujourdhui)) throw new Problem("demande-introuvable");
  await journal.consigner({ numeroUnique, qui, acte: "lire-instruction", maintenant });
  const [lue, donnees, { montrerInstruction, montrerRequete }] = await Promise.all([
    lireInstruction(dossier, contexte),
    pieces.lister(dossier.demande.dossier),
    lecturesEn(langueDeCode(langue)),
  ]);
  return { ...montrerRequete(dossier.demande, donnees), ...montrerInstruction(lue, contexte, true) };
};

type PourRepondre = Omit<PourMouvoir, "maintenant"> & { pieces: Pick<PiecesStore, "lister"> };

/** A document that is asked for is given first; a correction answers by itself once the answer is changed. */
export const repondreALaRequete: Handler<typeof routes.repondreALaRequete, PourRepondre> = async (
  { numeroUnique, operationId },
  contexte,
) => {
  const { pieces, qui, aujourdhui } = contexte;
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId,
      acteur: { role: "demandeur", compte: compteDe(qui) },
      canal: "portail",
      async decider({ demande }) {
        if (!peut(qui, "agir-sur-demande", demande, aujourdhui)) throw new Problem("demande-introuvable");
        const { requete, dossier } = demande;
        if (requete?.objet.nature === "piece" && !pieceRecue(requete, await pieces.lister(dossier)))
          throw new Problem("requete-sans-reponse");
        return { fait: { type: "requete-repondue", donnees: {} } };
      },
    },
    contexte,
  );
  if (!apres || !peut(qui, "agir-sur-demande", apres, aujourdhui)) throw new Problem("demande-introuvable");
  return { repondueLe: apres.requete?.repondueLe ?? aujourdhui };
};

import type { instruction as routes } from "../../shared/api/instruction.ts";
import { circonstanceDe } from "../../shared/cotation/cotes.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { constater, direLOrigine, estVrai } from "../../shared/instruction/constats.ts";
import { faitDe, faits } from "../../shared/instruction/faits.ts";
import { horlogeDe } from "../../shared/instruction/horloge.ts";
import { personneDe } from "../../shared/instruction/ressources.ts";
import { pieceDeCode } from "../../shared/pieces/pieces.ts";
import { adultesImposes } from "../../shared/plafonds/du-foyer.ts";
import type { Handler } from "../socle/http.ts";
import {
  type ConfirmationLue,
  type InstructionLue,
  lireInstruction as lireFaits,
  type PourInstruire,
} from "../socle/instruction-lue.ts";
import { exigerUneRaison } from "../socle/raison-dite.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { NotesStore } from "../socle/stores/notes.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { champsDemandables, piecesDemandables } from "./demandables.ts";
import { dossierDuTerritoire, type PourOuvrir } from "./dossier-instruit.ts";
import { montrerInstruction, montrerRequete, type PourMontrer } from "./vue.ts";

type Dependances = PourOuvrir &
  PourInstruire &
  PourMontrer & { journal: JournalStore; notes: NotesStore; pieces: Pick<PiecesStore, "lister"> };

const estSensible = (fait: string): boolean => faitDe(fait)?.sensible === true;

const montrerConfirmation = ({ confirmationId, fait, origine, le, guichet }: ConfirmationLue) => ({
  confirmationId,
  fait,
  libelle: faitDe(fait)?.libelle ?? fait,
  phrase: `Vérifié d’après ${direLOrigine(origine)}.`,
  le,
  guichet,
});

const nomDe = ({ prenoms, nomNaissance }: Dites): string =>
  [prenoms, nomNaissance].filter((nom) => typeof nom === "string").join(" ");

/** Income of the year before last, of each who has a tax notice: told, and read on the notice. */
function montrerRevenus({ reponses, revenusConfirmes }: InstructionLue, aujourdhui: string) {
  const annee = Number(aujourdhui.slice(0, 4)) - 2;
  return adultesImposes(reponses).map((adulte) => {
    const personne = personneDe(adulte);
    const confirme = revenusConfirmes.find((une) => une.personne === personne && une.annee === annee);
    return {
      personne,
      nom: nomDe(adulte),
      annee,
      ...(typeof adulte.revenuFiscalN2 === "number" && { declare: adulte.revenuFiscalN2 }),
      ...(confirme && { confirme: confirme.montant }),
    };
  });
}

function montrerAConfirmer(lue: InstructionLue, aujourdhui: string, litLeSensible: boolean) {
  const circonstance = circonstanceDe(lue, { aujourdhui, communeDe: () => undefined }, {});
  return faits
    .filter((fait) => !fait.enregistre && (litLeSensible || !fait.sensible))
    .map((fait) => ({ fait, constat: constater(fait, lue, circonstance) }))
    .filter(({ constat }) => constat.etat === "declare")
    .map(({ fait, constat }) => ({
      fait: fait.id,
      libelle: fait.libelle,
      declare: estVrai(constat),
      pieces: fait.pieces.map((code) => ({ code, libelle: pieceDeCode(code)?.libelle ?? code })),
    }));
}

/** The reading is written before anything is shown, with its reason; the person sees both. */
export const lireInstruction: Handler<typeof routes.lireInstruction, Dependances> = async (
  { numeroUnique, raison },
  contexte,
) => {
  const { journal, notes, pieces, qui, maintenant, aujourdhui } = contexte;
  const { agent, dossier, permet } = await dossierDuTerritoire(numeroUnique, "lire-dossier", contexte);
  const { demande, evenements } = dossier;
  exigerUneRaison(raison, agent.poste, demande);
  const { guichet, role } = agent.poste;
  await journal.consigner({
    numeroUnique,
    qui,
    acte: "lire-instruction",
    maintenant,
    guichet,
    role,
    raison: raison ?? "instruire-la-demande",
  });
  const [lue, donnees, sesNotes, etiquettes] = await Promise.all([
    lireFaits(dossier, contexte),
    pieces.lister(demande.dossier),
    notes.lister(numeroUnique, guichet),
    notes.lireEtiquettes(numeroUnique, guichet),
  ]);
  const litLeSensible = permet("lire-sensible");
  const repondue = { reponses: lue.reponses, formulaire: demande.formulaire };
  const vu = { aujourdhui, litLeSensible };
  return {
    numeroUnique,
    notes: sesNotes,
    etiquettes,
    ...montrerRequete(demande, donnees),
    horloge: horlogeDe(evenements, aujourdhui),
    ...montrerInstruction(lue, contexte, litLeSensible),
    revenus: montrerRevenus(lue, aujourdhui),
    confirmations: lue.confirmations.filter(({ fait }) => litLeSensible || !estSensible(fait)).map(montrerConfirmation),
    ...(demande.dalo && { dalo: demande.dalo }),
    demandables: {
      pieces: piecesDemandables(repondue, donnees, vu),
      champs: champsDemandables(repondue, vu),
    },
    aConfirmer: montrerAConfirmer(lue, aujourdhui, litLeSensible),
    permis: { instruire: permet("instruire"), dalo: permet("enregistrer-dalo"), sensible: litLeSensible },
  };
};

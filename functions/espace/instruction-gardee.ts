import type { MesDonnees } from "../../shared/api/espace.ts";
import { direLOrigine } from "../../shared/instruction/constats.ts";
import { faitDe } from "../../shared/instruction/faits.ts";
import { enEuros } from "../../shared/plafonds/etape.ts";
import { lireInstruction, type PourInstruire } from "../socle/instruction-lue.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { NotesStore } from "../socle/stores/notes.ts";

type Gardees = Pick<MesDonnees["demandes"][number], "notes" | "verifications">;

/** What agents noted and established of a demande, told to the person it is about. */
export async function instructionGardee(
  dossier: DossierLu,
  { notes, ...contexte }: PourInstruire & { notes: Pick<NotesStore, "listerToutes"> },
): Promise<Gardees> {
  const [ecrites, lue] = await Promise.all([
    notes.listerToutes(dossier.demande.numeroUnique),
    lireInstruction(dossier, contexte),
  ]);
  return {
    notes: [
      ...ecrites.notes.map(({ le, guichet, texte }) => ({ le, guichet, texte })),
      ...ecrites.etiquettes.flatMap(({ guichet, etiquettes }) =>
        etiquettes.map((etiquette) => ({ guichet, texte: `Étiquette : ${etiquette}` })),
      ),
    ],
    verifications: [
      ...lue.confirmations.map(({ le, guichet, fait, origine }) => ({
        le,
        guichet,
        texte: `${faitDe(fait)?.libelle ?? fait} : vérifié d’après ${direLOrigine(origine)}.`,
      })),
      ...lue.revenusConfirmes.map(({ le, guichet, annee, montant }) => ({
        le,
        guichet,
        texte: `Revenu fiscal de référence de ${annee}, lu sur l’avis d’impôt : ${enEuros(montant)}.`,
      })),
      ...lue.derogations.map(({ le, guichet, points, raison }) => ({
        le,
        guichet,
        texte: `Score fixé à ${points} : ${raison}`,
      })),
    ],
  };
}

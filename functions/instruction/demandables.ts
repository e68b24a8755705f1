import { champsDIdentiteCivile } from "../../shared/demande/identite-civile.ts";
import { questionsDe } from "../../shared/formulaire/parcours.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { fontFoi } from "../../shared/pieces/etats.ts";
import { type PieceDemandee, piecesDemandees } from "../../shared/pieces/pieces-demandees.ts";
import { montrerDemandee } from "../socle/piece-montree.ts";
import type { Piece } from "../socle/stores/piece.ts";
import { nommerLeChamp } from "./vue.ts";

type Contexte = { aujourdhui: string; litLeSensible: boolean };

/** A document that may be asked of the person: the facts declared open it, and nothing else does. */
export type PieceDemandable = { code: string; libelle: string; personne: string; nom: string; donnee: boolean };

const enPieces = (demandee: PieceDemandee, pieces: readonly Piece[], aujourdhui: string): PieceDemandable[] =>
  demandee.choix.map(({ code, libelle }) => ({
    code,
    libelle,
    personne: demandee.personne.cle,
    nom: demandee.personne.nom,
    donnee: fontFoi(montrerDemandee(demandee, pieces, aujourdhui).etat),
  }));

export const piecesDemandables = (
  { reponses, formulaire }: { reponses: Dites; formulaire: string },
  pieces: readonly Piece[],
  { aujourdhui, litLeSensible }: Contexte,
): PieceDemandable[] =>
  piecesDemandees(reponses, { aujourdhui, formulaire: formulaireDeVersion(formulaire) })
    .filter(({ sensible }) => litLeSensible || !sensible)
    .flatMap((demandee) => enPieces(demandee, pieces, aujourdhui));

// asked for by no agent: a counter changes them, or nobody sees them
const JAMAIS = new Set<string>([...champsDIdentiteCivile, "nir", "confirmations", "adresseBan", "courrierBan"]);

/** Questions of the household whose answer may be asked for again; civil identity changes at a counter only. */
export const champsDemandables = (
  { reponses, formulaire }: { reponses: Dites; formulaire: string },
  { aujourdhui, litLeSensible }: Contexte,
): { champ: string; libelle: string }[] =>
  questionsDe(reponses, { aujourdhui }, formulaireDeVersion(formulaire))
    .filter(
      ({ personne, champ }) => personne === undefined && !JAMAIS.has(champ.nom) && (litLeSensible || !champ.sensible),
    )
    .map(({ champ }) => ({ champ: champ.nom, libelle: nommerLeChamp(champ.nom, formulaire) }));

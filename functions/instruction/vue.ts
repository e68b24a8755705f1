import type { CotationLue, PublicLu, RequeteLue, RessourcesLues } from "../../shared/api/cotation.ts";
import type { LigneDeCote } from "../../shared/cotation/coter.ts";
import { circonstanceDe, cotesDe } from "../../shared/cotation/cotes.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { raisonsDeRequete } from "../../shared/demande/requete.ts";
import { champNomme } from "../../shared/formulaire/formulaires.ts";
import { intituleDe } from "../../shared/formulaire/intitule.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { publicsTrouves } from "../../shared/instruction/publics-trouves.ts";
import { comparerLesRessources } from "../../shared/instruction/ressources.ts";
import { pieceDeCode } from "../../shared/pieces/pieces.ts";
import { zones } from "../../shared/plafonds/zone.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { InstructionLue } from "../socle/instruction-lue.ts";
import type { Piece } from "../socle/stores/piece.ts";

/** What is asked, in words; a document of this kind given since is said too. */
export function montrerRequete(
  { requete, formulaire }: Pick<Demande, "requete" | "formulaire">,
  pieces: readonly Piece[],
): { requete?: RequeteLue } {
  if (!requete) return {};
  const { objet, raison, ...reste } = requete;
  return {
    requete: {
      ...reste,
      raison: raisonsDeRequete[raison],
      objet:
        objet.nature === "piece"
          ? { ...objet, libelle: pieceDeCode(objet.code)?.libelle ?? objet.code }
          : { ...objet, libelle: nommerLeChamp(objet.champ, formulaire) },
      ...recueDepuis(requete, pieces),
    },
  };
}

export const nommerLeChamp = (champ: string, formulaire: string): string =>
  intituleDe(champ, formulaire) ?? champNomme(champ, formulaireDeVersion(formulaire))?.libelle ?? champ;

/** The newest document of the kind that is asked for, sent since it was, and not set aside. */
export function pieceRecue(
  { objet, le }: NonNullable<Demande["requete"]>,
  pieces: readonly Piece[],
): Piece | undefined {
  if (objet.nature !== "piece") return undefined;
  return pieces.find(
    (piece) =>
      piece.code === objet.code &&
      piece.personne === objet.personne &&
      piece.retireeLe === undefined &&
      piece.jugement?.etat !== "refusee" &&
      jourAParis(new Date(piece.annonceeLe)) >= le,
  );
}

function recueDepuis(requete: NonNullable<Demande["requete"]>, pieces: readonly Piece[]) {
  const recue = pieceRecue(requete, pieces);
  return recue ? { pieceRecueLe: jourAParis(new Date(recue.annonceeLe)) } : {};
}

export type PourMontrer = { communes: () => IndexCommunes };
type Ou = PourMontrer & { aujourdhui: string };

const nommer = (codes: readonly string[], communes: IndexCommunes): string[] =>
  codes.map((code) => communeParCode(communes, code)?.nom ?? code);

/** What someone without the profile reads of a sensitive line: that there is one, and its points. */
const PROTEGEE = "Situation protégée, lue par les agents habilités aux informations sensibles";

const cacher = ({ points, possibles, etat }: LigneDeCote, rang: number): LigneDeCote => ({
  critere: `protege-${rang}`,
  libelle: PROTEGEE,
  valeur: "protégée",
  origine: "protégée",
  etat,
  points,
  possibles,
  phrase: `${PROTEGEE}.`,
  sensible: true,
});

/** Priorities, ceilings and scores of a demande, as both sides read them. */
export function montrerInstruction(
  lue: InstructionLue,
  { aujourdhui, communes }: Ou,
  litLeSensible: boolean,
): { publics: PublicLu[]; ressources: RessourcesLues[]; cotations: CotationLue[] } {
  const index = communes();
  const ou = { aujourdhui, communeDe: (code: string) => communeParCode(index, code) };
  const publics = publicsTrouves(lue, circonstanceDe(lue, ou, {}));
  return {
    publics: publics.filter(({ sensible }) => litLeSensible || !sensible),
    ressources: comparerLesRessources(lue, ou).map(({ zone, communes: codes, ...reste }) => ({
      ...reste,
      zone: zones[zone],
      communes: nommer(codes, index),
    })),
    cotations: cotesDe(lue, ou).map(({ communes: codes, rubriques, ...cote }) => ({
      ...cote,
      communes: nommer(codes, index),
      rubriques: rubriques.map(({ lignes, ...rubrique }) => ({
        ...rubrique,
        lignes: lignes.flatMap((ligne, rang) => {
          if (litLeSensible || !ligne.sensible) return [ligne];
          return ligne.points === 0 ? [] : [cacher(ligne, rang)];
        }),
      })),
    })),
  };
}

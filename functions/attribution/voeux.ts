import { type Classement, classer } from "../../shared/attribution/examiner.ts";
import type { Logement } from "../../shared/attribution/logement.ts";
import type { Candidat, Ou } from "../../shared/attribution/regle.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Entree } from "../../shared/recherche/entree.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Appel } from "../socle/http.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import { positionDe, type RechercheStore } from "../socle/stores/recherche.ts";
import { instruire, type PourJuger } from "./evaluer.ts";
import { juger } from "./juger.ts";

/** Lines of the index read for a home, and demandes opened after: about a megabyte in all. */
const LIGNES_AU_PLUS = 1500;
const DEMANDES_AU_PLUS = 100;

export type PourClasser = PourJuger & {
  recherche: Pick<RechercheStore, "lireMois" | "lireListe">;
  demandes: Pick<DemandesStore, "lire">;
  communes: () => IndexCommunes;
};

export const ouEtQuand = (
  { communes }: Pick<PourClasser, "communes">,
  { aujourdhui }: Pick<Appel, "aujourdhui">,
): Ou => ({
  aujourdhui,
  communeDe: (code) => communeParCode(communes(), code),
});

/** Lines of a place, oldest first, as many as the bound leaves; `suite` when others stand behind. */
async function lireLieu(lieu: string, auPlus: number, { recherche }: Pick<PourClasser, "recherche">) {
  const entrees: Entree[] = [];
  for (const mois of (await recherche.lireMois(lieu)).toSorted()) {
    let apres: string | undefined;
    let suite = true;
    while (suite) {
      if (entrees.length >= auPlus) return { entrees, suite: true };
      const lues = await recherche.lireListe(lieu, mois, apres, auPlus - entrees.length);
      entrees.push(...lues.entrees);
      const derniere = lues.entrees.at(-1);
      apres = derniere && positionDe(derniere);
      ({ suite } = lues);
    }
  }
  return { entrees, suite: false };
}

/** Numbers of the live demandes that wish this commune; those that wish this size of home first, then the oldest. */
async function numerosPour({ commune, type }: Logement, ville: string | undefined, contexte: PourClasser) {
  const lieux = [commune, ...(ville === undefined ? [] : [ville])];
  const lues = await Promise.all(lieux.map((lieu) => lireLieu(lieu, LIGNES_AU_PLUS / lieux.length, contexte)));
  const voulantIci = lues
    .flatMap(({ entrees }) => entrees)
    .filter(({ etat, communes }) => etat === "active" && lieux.some((lieu) => communes.includes(lieu)));
  const [voulant = [], autres = []] = [true, false].map((veut) =>
    voulantIci.filter(({ types }) => types.includes(type) === veut),
  );
  const numeros = [...new Set([...voulant, ...autres].map(({ numeroUnique }) => numeroUnique))];
  return {
    numeros: numeros.slice(0, DEMANDES_AU_PLUS),
    suite: numeros.length > DEMANDES_AU_PLUS || lues.some(({ suite }) => suite),
  };
}

/** Demandes ranked for a home: the index leads to them, and each is judged as it stands, never as the index tells it. */
export async function classerPour(
  logement: Logement,
  contexte: PourClasser & Pick<Appel, "aujourdhui">,
  admise: (demande: Demande) => boolean = () => true,
): Promise<Classement & { lues: number; suite: boolean }> {
  const ou = ouEtQuand(contexte, contexte);
  const ville = ou.communeDe(logement.commune)?.ville;
  const { numeros, suite } = await numerosPour(logement, ville, contexte);
  const evaluees = await Promise.all(
    numeros.map(async (numero): Promise<Candidat[]> => {
      const demande = await contexte.demandes.lire(numero);
      if (demande?.etat !== "active" || demande.territoire !== logement.territoire || !admise(demande)) return [];
      return [juger(demande, await instruire(demande, contexte), logement.commune, ou)];
    }),
  );
  return { ...classer(logement, evaluees.flat(), ou), lues: numeros.length, suite };
}

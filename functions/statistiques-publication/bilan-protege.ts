import { ajouterJours } from "../../shared/demande/delais.ts";
import { N4 } from "../../shared/statistiques/catalogue/niveaux.ts";
import { debutDeLaPeriode, type Edition } from "../../shared/statistiques/edition.ts";
import {
  type Anterieur,
  type CleTerritoire,
  type Croisement,
  cleDeCase,
  type Egalite,
  type Famille,
} from "../../shared/statistiques/protection/famille.ts";
import { SEUIL } from "../../shared/statistiques/protection/systeme.ts";
import { type Base, liste } from "./duckdb.ts";

/** Eve of the period: the stock that a balance begins with. */
export const veille = (edition: Edition): string => ajouterJours(debutDeLaPeriode(edition), -1);

/** Entries that add up from département to région; changes of first choice do not. */
const POSTES = ["N", "A", "R", "DR"] as const;
const SIGNES = { N: -1, A: 1, R: 1, DR: -1, ME: -1, MS: 1 } as const;

/** Where the new ones of a balance are those that another table counts: a life learnt out of its order may part them. */
async function memesNouvelles(base: Base): Promise<Set<string>> {
  const lues = await base.lire(`
    select a.niveau::varchar || '-' || a.code::varchar as territoire from (
      select commune, n from base_bilan where poste = 'N' union all select commune, -1 from base_nouvelles
    ) join appartenances a using (commune) where a.niveau in (${liste(N4)})
    group by all having sum(n) = 0`);
  return new Set(lues.map(({ territoire }) => String(territoire)));
}

/**
 * The balance of each territory as the protection sees it: its entries, and the equations that link them to both stocks
 * and to the tables that count the same.
 */
export async function bilanDe(
  base: Base,
  edition: Edition,
): Promise<{ croisement: Croisement; egalites: Egalite[]; mouvements: Anterieur[] }> {
  const feuilles = await base.lire(`
    select code::varchar as lieu, m1::varchar as poste, valeur from comptes
    where tableau = 'R-11-06' and niveau = 'DEP' and m1 in (${liste(POSTES)}) and valeur > 0 order by all`);
  const mouvements = await base.lire(`
    select niveau::varchar || '-' || code::varchar as territoire,
      sum(valeur) filter (where m1 = 'ME')::bigint as venues, sum(valeur) filter (where m1 = 'MS')::bigint as parties,
      sum(valeur) filter (where m1 = 'DR')::bigint as retablies
    from comptes where tableau = 'R-11-06' and niveau in (${liste(N4)}) group by all order by all`);
  const territoires = mouvements.map(({ territoire, venues, parties, retablies }) => {
    const cle: CleTerritoire = cleDe(String(territoire));
    return { cle, ME: Number(venues ?? 0), MS: Number(parties ?? 0), DR: Number(retablies ?? 0) };
  });
  const memes = await memesNouvelles(base);
  return {
    croisement: {
      population: "bilan",
      date: edition.date,
      dimensions: ["poste"],
      niveaux: N4,
      feuilles: feuilles.map(({ lieu, poste, valeur }) => ({
        lieu: String(lieu),
        modalites: [String(poste)],
        effectif: Number(valeur),
      })),
    },
    egalites: territoires.flatMap(({ cle }) => [equilibre(cle, edition), ...ailleurs(cle, edition, memes.has(cle))]),
    mouvements: territoires.flatMap(({ cle, ME, MS, DR }) => {
      // their difference is what the rest of the balance leaves: one alone would give the other, and both a third
      const secret = [ME, MS, DR].some((nombre) => nombre > 0 && nombre < SEUIL);
      const un = (poste: "ME" | "MS", valeur: number): Anterieur => ({
        cle: nomDe(cle, edition, poste),
        valeur,
        statut: secret ? "c" : "pub",
      });
      return [un("ME", ME), un("MS", MS)];
    }),
  };
}

const nomDe = (territoire: CleTerritoire, { date }: Edition, poste: string): string =>
  cleDeCase({ population: "bilan", date, territoire, predicat: { poste } });

function equilibre(territoire: CleTerritoire, edition: Edition): Egalite {
  const stock = (date: string): string => cleDeCase({ population: "PS", date, territoire, predicat: {} });
  return [
    { cle: stock(edition.date), signe: 1 },
    { cle: stock(veille(edition)), signe: -1 },
    ...Object.entries(SIGNES).map(([poste, signe]) => ({ cle: nomDe(territoire, edition, poste), signe })),
  ];
}

/** The same counts in other tables: exits by ground, and new demandes. */
function ailleurs(territoire: CleTerritoire, edition: Edition, memesNouvelles: boolean): Egalite[] {
  const { date } = edition;
  const un = (poste: string) => ({ cle: nomDe(territoire, edition, poste), signe: 1 }) as const;
  const la = (population: string, predicat: Readonly<Record<string, string>> = {}) =>
    ({ cle: cleDeCase({ population, date, territoire, predicat }), signe: -1 }) as const;
  return [
    [un("A"), la("radiees", { motif_radiation: "RADATT" })],
    [un("A"), un("R"), la("radiees")],
    ...(memesNouvelles ? [[un("N"), la("nouvelles")]] : []),
  ];
}

const cleDe = (texte: string): CleTerritoire => {
  const niveau = N4.find((un) => texte.startsWith(`${un}-`)) ?? "FR";
  return `${niveau}-${texte.slice(niveau.length + 1)}`;
};

/** The dimension of those entries. */
export const dimensionDuBilan: Famille["dimensions"][number] = {
  nom: "poste",
  modalites: POSTES.map((code) => ({ code })),
};

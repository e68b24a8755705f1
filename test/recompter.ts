import { ajouterJours, ajouterMois } from "../shared/demande/delais.ts";
import { communeParCode, type IndexCommunes } from "../shared/referentiel/communes.ts";
import type { Fait } from "../shared/statistiques/fait.ts";
import { codesDe, ouiNon } from "./recompter-codes.ts";

// The figures again, without SQL: lives of demandes read one by one.

/** A line of a relation: codes by name of column, and the commune that counts for it. */
export type Ligne = { commune: string; codes: Record<string, string>; communes: readonly string[]; vie: string };
export type Relations = Record<string, Ligne[]>;

type Periode = { debut: string; fin: string };

/** The day from which an event counts. */
type CompteLe = (fait: Fait) => string;

/** As each date was known at its own extraction. */
const connuAlors: CompteLe = ({ survenu_le, connu_le }) => plusTard(ajouterJours(connu_le, -30), survenu_le);

/** As each date is known once all is learnt. */
export const connuDepuis: CompteLe = ({ survenu_le }) => survenu_le;

/** The version in force on a day, the last of those that counted by then, where it waits. */
function enCoursAu(vie: readonly Fait[], jour: string, compteLe: CompteLe): Fait | undefined {
  const etat = vie.findLast((fait) => compteLe(fait) <= jour);
  return etat && (etat.date_sortie === null || etat.date_sortie > jour) ? etat : undefined;
}

const plusTard = (a: string, b: string): string => (a > b ? a : b);

/** Every relation that the catalogue counts, over the lives of demandes and at the dates of an edition. */
export function relations(
  faits: readonly Fait[],
  {
    debut,
    fin,
    stocks,
    index,
    variables,
    compteLe = connuAlors,
  }: Periode & {
    stocks: readonly { rythme: string; date: string }[];
    index: IndexCommunes;
    variables: readonly string[];
    compteLe?: CompteLe;
  },
): Relations {
  const sorties: Relations = {};
  const code = (commune: string) => communeParCode(index, commune)?.code ?? commune;
  const veille = ajouterJours(debut, -1);
  const unAnAvant = ajouterJours(ajouterMois(ajouterJours(fin, 1), -12), -1);
  const vies = Map.groupBy(faits, ({ fait_id }) => fait_id);
  for (const [id, toute] of vies) {
    const vie = toute.filter((fait) => compteLe(fait) <= fin).toSorted((a, b) => a.version - b.version);
    const [depot] = vie;
    const dernier = vie.at(-1);
    if (!depot || !dernier) continue;
    const personne = depot.type_demandeur === "PP";
    const ligne = (
      base: string,
      fait: Fait,
      plus: Record<string, string> = {},
      jour = fin,
      commune = fait.commune_1,
    ) => {
      sorties[base] ??= [];
      sorties[base].push({
        vie: id,
        commune: code(commune),
        communes: fait.communes.map(code),
        codes: { ...codesDe(fait, jour, fin, index), ...plus },
      });
    };
    const avant = enCoursAu(vie, veille, compteLe);
    const apres = enCoursAu(vie, fin, compteLe);
    const entree = compteLe(depot) >= debut ? depot : undefined;
    const parti =
      !apres &&
      dernier.date_sortie !== null &&
      (dernier.date_sortie >= debut || avant !== undefined || entree !== undefined);
    const il = enCoursAu(vie, unAnAvant, compteLe);
    if (!personne) {
      if (apres) ligne("associations", apres);
      if (il) ligne("associations_avant", il);
      continue;
    }
    const poste = (nom: string, commune: string) => ligne("bilan", dernier, { poste: nom }, fin, commune);
    if (il) ligne("stock_avant", il);
    for (const { rythme, date } of stocks) {
      const alors = enCoursAu(vie, date, compteLe);
      if (alors) ligne("stocks", alors, { rythme, date });
    }
    if (apres) {
      ligne("stock", apres);
      ligne("choix", apres);
      const { codes = {} } = sorties.stock?.at(-1) ?? {};
      for (const variable of variables)
        ligne("non_reponse", apres, { variable, renseignee: ouiNon(codes[variable] !== "NR") });
      poste("E1", apres.commune_1);
    }
    if (avant) {
      poste("E0", avant.commune_1);
      if (avant.date_limite >= debut && avant.date_limite <= fin)
        ligne("a_terme", avant, { mois: avant.date_limite.slice(0, 7) });
    }
    if (entree) {
      ligne("nouvelles", entree, { mois: compteLe(entree).slice(0, 7) });
      if (!avant) poste("N", entree.commune_1);
    }
    if (!avant && !entree && (apres || parti)) poste("DR", dernier.commune_1);
    const venue = avant?.commune_1 ?? entree?.commune_1;
    if (venue !== undefined && (apres || parti)) {
      const [de, vers] = [code(venue), code(dernier.commune_1)];
      if (de !== vers) {
        ligne("mouvements", dernier, { venue: de, allee: vers });
      }
    }
    const renouvellement = vie.findLast((fait) => fait.evenement === "REN" && compteLe(fait) >= debut);
    if (renouvellement) ligne("renouvelees", renouvellement, { mois: compteLe(renouvellement).slice(0, 7) });
    for (const fait of vie)
      if ((fait.evenement === "DEC" || fait.evenement === "REF") && compteLe(fait) >= debut)
        ligne("decisions", fait, { evenement: fait.evenement });
    if (parti && dernier.date_sortie !== null) {
      const le = dernier.date_bail ?? dernier.date_sortie;
      const mois = plusTard(le, debut).slice(0, 7);
      ligne("radiees", dernier, { mois }, le);
      if (dernier.motif_radiation === "RADATT") {
        ligne("satisfaites", dernier, { mois }, le, dernier.commune_logement ?? "");
        poste("A", dernier.commune_1);
      } else poste("R", dernier.commune_1);
    }
  }
  return sorties;
}

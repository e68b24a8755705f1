import { lireCsv } from "./lire-csv.ts";

const petit = (effectif: number): boolean => effectif > 0 && effectif < 10;

/** Small counts that the file of the waiting time would show: of the housed, of the gone, or of those who still wait. */
export function fautesDAttente(csv: string): string[] {
  return [...lireCsv(csv)].flatMap((ligne) => {
    const [aRisque, loges, partis] = [Number(ligne.a_risque), Number(ligne.loges), Number(ligne.partis)];
    const nom = `${ligne.niveau}-${ligne.code_territoire} ${ligne.type_logement} ${ligne.mutation} ${ligne.duree_en_mois}`;
    return [loges, partis, aRisque - loges - partis].some(petit) ? [`attente ${nom} : un effectif de 1 à 9`] : [];
  });
}

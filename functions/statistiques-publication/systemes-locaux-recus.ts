import { ajouterJours } from "../../shared/demande/delais.ts";
import {
  departementsASystemeLocal,
  type SystemeLocal,
  systemeLocalDe,
} from "../../shared/referentiel/systemes-locaux.ts";
import { datesDuStock, debutDeLaPeriode, type Edition, unAnAvant } from "../../shared/statistiques/edition.ts";

export type Jours = { du: string; au: string };

/** Days that the local system of a département has told, of those that it was to tell. */
export type SystemeLocalRecu = {
  departement: string;
  /** First day that it was to tell: that of its service where it is known, or the first that it ever told. */
  depuis: string;
  /** What it knew before is not told, of a time that the edition still shows. */
  rien_avant: boolean;
  jours_recus: number;
  jours_attendus: number;
  manquants: Jours[];
};

const FICHIER = /mois=\d{4}-\d{2}\/(?<departement>\d{2,3}|2[AB])-(?<jour>\d{4}-\d{2}-\d{2})\.parquet$/u;

/** Days that each département told, oldest first. */
function joursDits(fichiers: readonly string[]): Map<string, string[]> {
  const dits = new Map<string, string[]>();
  for (const fichier of fichiers) {
    const { departement, jour } = FICHIER.exec(fichier)?.groups ?? {};
    if (departement === undefined || jour === undefined) continue;
    const siens = dits.get(departement);
    if (siens) siens.push(jour);
    else dits.set(departement, [jour]);
  }
  return dits;
}

/** Days side by side, said as one. */
function enSuites(jours: readonly string[]): Jours[] {
  const suites: Jours[] = [];
  for (const jour of jours) {
    const derniere = suites.at(-1);
    if (derniere && ajouterJours(derniere.au, 1) === jour) derniere.au = jour;
    else suites.push({ du: jour, au: jour });
  }
  return suites;
}

/** The oldest stock that an edition shows. */
const premierStock = (edition: Edition): string => {
  const dates = datesDuStock(edition);
  return (
    [unAnAvant(edition), ...edition.frequences.flatMap((frequence) => dates[frequence])].toSorted()[0] ?? edition.date
  );
};

type Ou = { edition: Edition; debutDuLac: string };

/** The first day that counts, and whether something was to be told before it. */
function debutDe(
  { debutLe }: SystemeLocal,
  [premier]: readonly string[],
  { edition, debutDuLac }: Ou,
): Pick<SystemeLocalRecu, "depuis" | "rien_avant"> {
  if (debutLe !== undefined) return { depuis: debutLe > debutDuLac ? debutLe : debutDuLac, rien_avant: false };
  if (premier === undefined) return { depuis: debutDeLaPeriode(edition), rien_avant: true };
  return { depuis: premier, rien_avant: premier > premierStock(edition) };
}

const veilleDe = (jour: string): string => ajouterJours(jour, -1);

/** What came of a local system, by the days that it told, oldest first. */
export function recuDe(systeme: SystemeLocal, dits: readonly string[], ou: Ou): SystemeLocalRecu {
  const { extraction } = ou.edition;
  const { departement, finLe } = systeme;
  const fin = finLe !== undefined && finLe <= extraction ? veilleDe(finLe) : extraction;
  const siens = new Set(dits.filter((jour) => jour <= fin));
  const { depuis, rien_avant } = debutDe(systeme, [...siens], ou);
  const manquent: string[] = [];
  let attendus = 0;
  for (let jour = depuis; jour <= fin; jour = ajouterJours(jour, 1)) {
    attendus += 1;
    if (!siens.has(jour)) manquent.push(jour);
  }
  return {
    departement,
    depuis,
    rien_avant,
    jours_recus: attendus - manquent.length,
    jours_attendus: attendus,
    manquants: enSuites(manquent),
  };
}

const premierJour = ([fichier = ""]: readonly string[]): string | undefined =>
  /mois=(?<mois>\d{4}-\d{2})\//u.exec(fichier)?.groups?.mois?.concat("-01");

/**
 * What came of every day that an edition rests on, by the files of the lake, oldest first: an exit of a day that was not
 * told leaves a demande in the stock for ever, and what is learnt late is counted until the extraction.
 */
export function systemesLocauxRecus(fichiers: readonly string[], edition: Edition): SystemeLocalRecu[] {
  const dits = joursDits(fichiers);
  const debutDuLac = premierJour(fichiers) ?? debutDeLaPeriode(edition);
  return departementsASystemeLocal(edition.date).flatMap((departement) => {
    const systeme = systemeLocalDe(departement, edition.date);
    return systeme ? [recuDe(systeme, dits.get(departement) ?? [], { edition, debutDuLac })] : [];
  });
}

import type { Fait, TypeDEvenement } from "../../shared/demande/evenements.ts";
import { jourVenu, type Suite } from "../../shared/demande/jour-venu.ts";
import { mouvoir, type PourMouvoir } from "../socle/mouvoir.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { EcheancesStore } from "../socle/stores/echeances.ts";
import type { Poste } from "../socle/stores/registre.ts";
import type { Budget } from "./budget.ts";
import { type PourPurger, purger } from "./purger.ts";

export type PourTraiter = PourMouvoir &
  PourPurger & { echeances: Pick<EcheancesStore, "reporter">; budget: Budget; aujourdhui: string };

/** What became of a demande that was due. */
export const issues = ["avis", "radiees", "injoignables", "purgees", "reportees", "plafonnees", "inchangees"] as const;
export type Issue = (typeof issues)[number];

type Acte = { poste?: Poste; issue: Issue };

const actes: Partial<Record<TypeDEvenement, Acte>> = {
  "preavis-emis": { poste: "avis", issue: "avis" },
  "demande-radiee": { poste: "radiations", issue: "radiees" },
  "injoignable-signalee": { issue: "injoignables" },
};

const faitDe = (suite: Suite | undefined): Fait | undefined => (suite && "faire" in suite ? suite.faire : undefined);

/** Puts off to another day what the state would bring back tomorrow. */
async function reporter(lu: DossierLu, { echeances, aujourdhui }: PourTraiter): Promise<boolean> {
  const suite = jourVenu(lu.demande, lu.envois, aujourdhui);
  if (!suite || !("revoirLe" in suite)) return false;
  await echeances.reporter(lu.demande, suite.revoirLe);
  return true;
}

/**
 * Does for one demande what the day asks: one event of the clock a day at most, known by its operation, so that a second
 * run finds it done. Reads the file once.
 */
export async function traiter(numeroUnique: string, contexte: PourTraiter): Promise<Issue> {
  const { aujourdhui, budget } = contexte;
  let lu: DossierLu | undefined;
  let acte: Acte | undefined;
  let admis: boolean | undefined;
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId: `cycle-${aujourdhui}`,
      acteur: { role: "systeme" },
      canal: "systeme",
      decider(dossier) {
        lu = dossier;
        const fait = faitDe(jourVenu(dossier.demande, dossier.envois, aujourdhui));
        acte = fait && (actes[fait.type] ?? { issue: "inchangees" });
        // a try that begins again does not take twice from what is left
        if (fait) admis ??= acte?.poste === undefined || budget.prendre(acte.poste);
        return fait && admis ? { fait } : undefined;
      },
    },
    contexte,
  );
  if (!apres || !lu) return "inchangees";
  if (acte && !admis) return "plafonnees";
  const dossier = { ...lu, demande: apres };
  if (acte) {
    await reporter(dossier, contexte);
    return acte.issue;
  }
  return purgerOuReporter(dossier, contexte);
}

async function purgerOuReporter(dossier: DossierLu, contexte: PourTraiter): Promise<Issue> {
  const { aujourdhui, budget } = contexte;
  const suite = jourVenu(dossier.demande, dossier.envois, aujourdhui);
  if (!suite || !("purger" in suite)) return (await reporter(dossier, contexte)) ? "reportees" : "inchangees";
  if (!budget.prendre("purges")) return "plafonnees";
  await purger(dossier, contexte, aujourdhui);
  return "purgees";
}

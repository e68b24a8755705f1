import { jourAParis } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Fait, TypeDEvenement } from "../../shared/demande/evenements.ts";
import { jourVenu, type Suite, voudraUnePreuve } from "../../shared/demande/jour-venu.ts";
import type { Envoi } from "../../shared/envois/preuve.ts";
import { mouvoir, type PourMouvoir } from "../socle/mouvoir.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { EcheancesStore } from "../socle/stores/echeances.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import type { MessagesStore } from "../socle/stores/messages.ts";
import type { Poste } from "../socle/stores/registre.ts";
import type { Budget } from "./budget.ts";
import { type PourPurger, purger } from "./purger.ts";

export type PourTraiter = PourMouvoir &
  PourPurger & {
    envois: Pick<EnvoisStore, "lister">;
    messages: Pick<MessagesStore, "lister">;
    echeances: Pick<EcheancesStore, "reporter">;
    budget: Budget;
    aujourdhui: string;
  };

/** A file; what was sent to the person, and whether they answered a warning, when that matters. */
type Vu = { dossier: DossierLu; envois: readonly Envoi[]; aRepondu: boolean };

/** What became of a demande that was due. */
export const issues = [
  "avis",
  "radiees",
  "silences",
  "injoignables",
  "purgees",
  "reportees",
  "plafonnees",
  "inchangees",
] as const;
export type Issue = (typeof issues)[number];

type Acte = { poste?: Poste; issue: Issue };

const actes: Partial<Record<TypeDEvenement, Acte>> = {
  "preavis-emis": { poste: "avis", issue: "avis" },
  "mandat-bientot-fini": { poste: "avis", issue: "avis" },
  "demande-radiee": { poste: "radiations", issue: "radiees" },
  "injoignable-signalee": { issue: "injoignables" },
  "proposition-repondue": { issue: "silences" },
};

const faitDe = (suite: Suite | undefined): Fait | undefined => (suite && "faire" in suite ? suite.faire : undefined);

const suiteDe = ({ dossier, envois, aRepondu }: Vu, { aujourdhui }: PourTraiter): Suite | undefined =>
  jourVenu(dossier.demande, envois, aujourdhui, aRepondu);

/** Whoever writes to the guichet after a warning has answered it. */
async function aReponduDepuis({ numeroUnique, avertissement }: Demande, { messages }: PourTraiter): Promise<boolean> {
  if (!avertissement) return false;
  const ecrits = await messages.lister(numeroUnique);
  return ecrits.some(({ de, le }) => de === "demandeur" && jourAParis(new Date(le)) >= avertissement.le);
}

async function regarder(dossier: DossierLu, contexte: PourTraiter): Promise<Vu> {
  const { demande } = dossier;
  if (!voudraUnePreuve(demande, contexte.aujourdhui)) return { dossier, envois: [], aRepondu: false };
  return {
    dossier,
    envois: await contexte.envois.lister(demande.numeroUnique),
    aRepondu: await aReponduDepuis(demande, contexte),
  };
}

/** Puts off to another day what the state would bring back tomorrow. */
async function reporter(vu: Vu, contexte: PourTraiter): Promise<boolean> {
  const suite = suiteDe(vu, contexte);
  if (!suite || !("revoirLe" in suite)) return false;
  await contexte.echeances.reporter(vu.dossier.demande, suite.revoirLe);
  return true;
}

async function purgerOuReporter(vu: Vu, contexte: PourTraiter): Promise<Issue> {
  const suite = suiteDe(vu, contexte);
  if (!suite || !("purger" in suite)) return (await reporter(vu, contexte)) ? "reportees" : "inchangees";
  if (!contexte.budget.prendre("purges")) return "plafonnees";
  await purger(vu.dossier, contexte, contexte.aujourdhui);
  return "purgees";
}

/**
 * Does for one demande what the day asks: one event of the clock a day at most, known by its operation, so that a second
 * run finds it done.
 */
export async function traiter(numeroUnique: string, contexte: PourTraiter): Promise<Issue> {
  const { aujourdhui, budget } = contexte;
  let vu: Vu | undefined;
  let acte: Acte | undefined;
  let admis: boolean | undefined;
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId: `cycle-${aujourdhui}`,
      acteur: { role: "systeme" },
      canal: "systeme",
      async decider(dossier) {
        vu = await regarder(dossier, contexte);
        const fait = faitDe(suiteDe(vu, contexte));
        acte = fait && (actes[fait.type] ?? { issue: "inchangees" });
        // a try that begins again does not take twice from what is left
        if (acte) admis ??= acte.poste === undefined || budget.prendre(acte.poste);
        return fait && admis ? { fait } : undefined;
      },
    },
    contexte,
  );
  if (!apres || !vu) return "inchangees";
  if (!acte) return purgerOuReporter(vu, contexte);
  if (!admis) return "plafonnees";
  await reporter({ ...vu, dossier: { ...vu.dossier, demande: apres } }, contexte);
  return acte.issue;
}

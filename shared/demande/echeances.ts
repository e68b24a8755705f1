import { type FinProchaine, finsProchaines } from "../mandat/fin-prochaine.ts";
import { propositionsEnAttente } from "./candidatures.ts";
import { ajouterJours, apresLeDelai, finDeTolerance, jourDePurge, jourDuPreavis } from "./delais.ts";
import { type Avis, type Demande, type RangDAvis, rangsDAvis } from "./demande.ts";

/** What the clock asks to look at, and from which day (in Paris). */
export type Echeance =
  | { acte: "prevenir"; rang: RangDAvis; le: string }
  | { acte: "radier-non-renouvelee" | "radier-avertie" | "purger"; le: string }
  | { acte: "constater-silence"; logementId: string; le: string }
  | ({ acte: "annoncer-fin-d-aide" } & FinProchaine);

const joursDesAvis: Record<RangDAvis, (expireLe: string) => string> = {
  preavis: jourDuPreavis,
  rappel: (expireLe) => ajouterJours(expireLe, -14),
  "dernier-rappel": (expireLe) => expireLe,
};

/** Notices that this validity has yet to see. */
function avisAVenir({ expireLe, avis = [] }: Demande): Echeance[] {
  const dernier = avis.at(-1)?.rang;
  const restants = rangsDAvis.slice(dernier === undefined ? 0 : rangsDAvis.indexOf(dernier) + 1);
  return restants.map((rang) => ({ acte: "prevenir", rang, le: joursDesAvis[rang](expireLe) }));
}

/** First day of a radiation for want of renewal: the tolerance is over, and so is the month of the last notice. */
export function finSansRenouvellement({ expireLe, avis = [] }: Demande): string {
  const dernier = avis.at(-1)?.le;
  const jours = [ajouterJours(finDeTolerance(expireLe), 1), ...(dernier === undefined ? [] : [apresLeDelai(dernier)])];
  return jours.toSorted().at(-1) ?? expireLe;
}

const radiationSansRenouvellement = (demande: Demande): Echeance[] =>
  demande.avis?.length ? [{ acte: "radier-non-renouvelee", le: finSansRenouvellement(demande) }] : [];

const finDAvertissement = ({ avertissement }: Demande): Echeance[] =>
  avertissement ? [{ acte: "radier-avertie", le: apresLeDelai(avertissement.le) }] : [];

/** The day after the last one to answer an offer: silence is a refusal (CCH, R. 441-10). */
const silences = (demande: Demande): Echeance[] =>
  propositionsEnAttente(demande).map(({ logement: { logementId }, repondreAvantLe = demande.expireLe }) => ({
    acte: "constater-silence",
    logementId,
    le: ajouterJours(repondreAvantLe, 1),
  }));

const finsDAides = (demande: Demande): Echeance[] =>
  finsProchaines(demande).map((fin) => ({ acte: "annoncer-fin-d-aide", ...fin }));

/** All that time will bring to a demande that nobody touches, soonest first; one that was joined to another goes with it. */
export function echeances(demande: Demande): Echeance[] {
  if (demande.reunieA) return [];
  const prevues: Echeance[] = demande.radiation
    ? [{ acte: "purger", le: jourDePurge(demande.radiation.le) }]
    : [
        ...avisAVenir(demande),
        ...radiationSansRenouvellement(demande),
        ...finDAvertissement(demande),
        ...silences(demande),
        ...finsDAides(demande),
      ];
  return prevues.toSorted((a, b) => (a.le < b.le ? -1 : 1));
}

/** Day when the clockwork must look at this demande again. */
export const prochaineEcheance = (demande: Demande): string | undefined => echeances(demande)[0]?.le;

/** What notices that are late together speak of. */
function sujetDAvis(due: Echeance): string | undefined {
  if (due.acte === "prevenir") return "validite";
  return due.acte === "annoncer-fin-d-aide" ? due.mandatId : undefined;
}

/** What is due on a day; of several notices late together, the last one says it all. */
export function echeancesDues(demande: Demande, jour: string): Echeance[] {
  const dues = echeances(demande).filter(({ le }) => le <= jour);
  return dues.filter((due) => {
    const sujet = sujetDAvis(due);
    return sujet === undefined || due === dues.findLast((autre) => sujetDAvis(autre) === sujet);
  });
}

/** Events whose sendings may prove that the person was warned before the end of validity. */
export const versionsDesAvis = ({ avis = [] }: Demande): number[] => avis.map(({ version }: Avis) => version);

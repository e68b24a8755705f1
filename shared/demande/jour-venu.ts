import { candidaturePour } from "../attribution/candidature.ts";
import { SANS_REPONSE } from "../attribution/nomenclatures.ts";
import { type Envoi, preuveDe } from "../envois/preuve.ts";
import { refusDAnnoncer } from "../mandat/gardes.ts";
import { ajouterJours, apresLeDelai } from "./delais.ts";
import type { Demande } from "./demande.ts";
import { type Echeance, echeances, echeancesDues, versionsDesAvis } from "./echeances.ts";
import type { Donnees, Fait } from "./evenements.ts";
import { JOURS_POUR_REPONDRE } from "./gardes-de-candidature.ts";

/** Days before a file that nobody can be reached for is looked at again. */
export const JOURS_AVANT_DE_REVOIR = 30;

/** Days before an offer that nothing says received is looked at again; meanwhile the landlord may record the answer. */
const JOURS_AVANT_DE_RELANCER = 3;

/** What a day asks for a demande: an event, its purge, or to come back later. */
export type Suite = { faire: Fait } | { purger: true } | { revoirLe: string };

/** What was sent to the person, and whether they wrote since the warning. */
type Vu = { envois: readonly Envoi[]; aRepondu: boolean };

type Avertie = Pick<Donnees["demande-radiee"], "motif" | "sousMotif"> & { versions: readonly number[] };

/** Ground of the radiation that comes, and the events of which one must be proved. */
function avertie(acte: Echeance["acte"], demande: Demande): Avertie | undefined {
  if (acte === "radier-non-renouvelee") return { motif: "non_renouvellement", versions: versionsDesAvis(demande) };
  const { avertissement } = demande;
  if (acte !== "radier-avertie" || !avertissement) return undefined;
  const { motif, sousMotif, version } = avertissement;
  return { motif, ...(sousMotif && { sousMotif }), versions: [version] };
}

/** Nobody is struck off without the proof that they were warned one month before: a guichet looks for them. */
function radierOuAttendre(
  { versions, ...motif }: Avertie,
  demande: Demande,
  envois: readonly Envoi[],
  jour: string,
): Suite {
  const preuve = preuveDe(envois, versions);
  if (preuve) {
    const possibleLe = apresLeDelai(preuve.le);
    if (jour < possibleLe) return { revoirLe: possibleLe };
    return { faire: { type: "demande-radiee", donnees: { ...motif, preuve } } };
  }
  if (demande.injoignableDepuis !== undefined) return { revoirLe: ajouterJours(jour, JOURS_AVANT_DE_REVOIR) };
  return { faire: { type: "injoignable-signalee", donnees: {} } };
}

/** Silence is a refusal once the person has had ten days since the offer reached them (CCH, R. 441-10). */
function constaterOuAttendre(logementId: string, demande: Demande, envois: readonly Envoi[], jour: string): Suite {
  const preuve = preuveDe(envois, [candidaturePour(demande, logementId)?.version ?? 0]);
  if (!preuve) return { revoirLe: ajouterJours(jour, JOURS_AVANT_DE_RELANCER) };
  const possibleLe = ajouterJours(preuve.le, JOURS_POUR_REPONDRE + 1);
  if (jour < possibleLe) return { revoirLe: possibleLe };
  return { faire: { type: "proposition-repondue", donnees: { logementId, refus: SANS_REPONSE } } };
}

function suiteDe(due: Echeance, demande: Demande, { envois, aRepondu }: Vu, jour: string): Suite | undefined {
  if (due.acte === "purger") return { purger: true };
  if (due.acte === "constater-silence") return constaterOuAttendre(due.logementId, demande, envois, jour);
  if (due.acte === "prevenir")
    return { faire: { type: "preavis-emis", donnees: { rang: due.rang, pourLe: demande.expireLe } } };
  if (due.acte === "annoncer-fin-d-aide") {
    const { mandatId, jours } = due;
    // too late, it is over by itself
    return refusDAnnoncer(demande, due, jour)
      ? undefined
      : { faire: { type: "mandat-bientot-fini", donnees: { mandatId, jours } } };
  }
  if (aRepondu && due.acte === "radier-avertie" && demande.avertissement?.motif === "sans_reponse")
    return { faire: { type: "avertissement-leve", donnees: { raison: "Vous avez écrit au guichet." } } };
  const motif = avertie(due.acte, demande);
  return motif && radierOuAttendre(motif, demande, envois, jour);
}

const VEULENT_UNE_PREUVE: readonly Echeance["acte"][] = [
  "radier-non-renouvelee",
  "radier-avertie",
  "constater-silence",
];

/** Does this day ask whether the person was reached? Sendings are read for that alone. */
export const voudraUnePreuve = (demande: Demande, jour: string): boolean =>
  echeancesDues(demande, jour).some(({ acte }) => VEULENT_UNE_PREUVE.includes(acte));

/** What this day (in Paris) asks for a demande; undefined when time brings it nothing any more. */
export function jourVenu(
  demande: Demande,
  envois: readonly Envoi[],
  jour: string,
  aRepondu = false,
): Suite | undefined {
  const vu = { envois, aRepondu };
  const suites = echeancesDues(demande, jour).flatMap((due) => suiteDe(due, demande, vu, jour) ?? []);
  const aFaire = suites.find((suite) => !("revoirLe" in suite));
  if (aFaire) return aFaire;
  const aVenir = echeances(demande).flatMap(({ le }) => (le > jour ? [le] : []));
  const [prochain] = [
    ...suites.flatMap((suite) => ("revoirLe" in suite ? [suite.revoirLe] : [])),
    ...aVenir,
  ].toSorted();
  return prochain === undefined ? undefined : { revoirLe: prochain };
}

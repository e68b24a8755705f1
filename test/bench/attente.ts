import { type Tirage, tirage } from "../../infra/local/demo/tirage.ts";
import { classesDAttente } from "../../shared/attente/classes.ts";
import { incidencesCumulees } from "../../shared/attente/incidences.ts";
import { intervalle } from "../../shared/attente/intervalle.ts";
import { ensemble, fenetreDe, type Vie } from "../../shared/attente/observer.ts";
import { ajouterJours, ajouterMois } from "../../shared/demande/delais.ts";
import { ecrire, type Partie } from "./figure.ts";

const SIMULATIONS = 2_000;
const MENAGES = 600;
const ISSUES = ["loges", "partis"] as const;
type Issue = (typeof ISSUES)[number];
/** Months where the interval is compared with the truth. */
const HORIZONS = [6, 12, 24, 36, 48];

/** The true law. Homes come ever more slowly; many give up when their demande is to be renewed, a few at any time. */
const LOI = { loges: { forme: 0.8, echelle: 60 }, partis: { parMois: 0.006, auRenouvellement: 0.18, mois: 13 } };

const survieAuxLogements = (mois: number): number => Math.exp(-((mois / LOI.loges.echelle) ** LOI.loges.forme));
const survieAuxDeparts = (mois: number): number =>
  Math.exp(-LOI.partis.parMois * mois) * (1 - LOI.partis.auRenouvellement) ** Math.floor(mois / LOI.partis.mois);

/** True incidences at a horizon, summed over steps of a thousandth of a month. */
function verite(horizon: number): Record<Issue, number> {
  const pas = 0.001;
  let loges = 0;
  for (let rang = 0; rang < horizon / pas; rang += 1) {
    const [debut, fin] = [rang * pas, (rang + 1) * pas];
    loges += survieAuxDeparts(debut + pas / 2) * (survieAuxLogements(debut) - survieAuxLogements(fin));
  }
  return { loges, partis: 1 - loges - survieAuxLogements(horizon) * survieAuxDeparts(horizon) };
}

const FENETRE = fenetreDe("2025-12-31");

/** Day of a fraction of a month after the filing. */
function jourDe(depuis: string, mois: number): string {
  const [debut, fin] = [ajouterMois(depuis, Math.floor(mois)), ajouterMois(depuis, Math.floor(mois) + 1)];
  const jours = (Date.parse(fin) - Date.parse(debut)) / 86_400_000;
  return ajouterJours(debut, Math.floor((mois % 1) * jours));
}

/** Filed over six years, of which the last three are looked at: half of them enter late, many still wait at the end. */
function uneVie({ fraction, entier }: Tirage): Vie {
  const depuis = ajouterJours("2020-01-01", entier(0, 2191));
  const loge = LOI.loges.echelle * (-Math.log(1 - fraction())) ** (1 / LOI.loges.forme);
  const auHasard = -Math.log(1 - fraction()) / LOI.partis.parMois;
  const renouvellements = Math.floor(Math.log(1 - fraction()) / Math.log(1 - LOI.partis.auRenouvellement));
  const parti = Math.min(auHasard, LOI.partis.mois * (renouvellements + 1));
  const mois = Math.min(loge, parti);
  if (mois > 200) return { deposeeLe: depuis, depuis };
  return { deposeeLe: depuis, depuis, sortie: { le: jourDe(depuis, mois), issue: loge < parti ? "loge" : "parti" } };
}

/** How often the interval of 95 % holds the true figure, over lives whose law is known: the horizon that does it worst. */
export const attente: Partie = {
  nom: "attente",
  async mesurer(graine) {
    const hasard = tirage(graine);
    const suivis = HORIZONS.flatMap((mois) => {
      const vraies = verite(mois);
      const rang = classesDAttente.findIndex(({ a }) => a === mois);
      return ISSUES.map((issue) => ({ mois, issue, rang, vraie: vraies[issue], dedans: 0, somme: 0 }));
    });
    for (let tour = 0; tour < SIMULATIONS; tour += 1) {
      const comptes = ensemble(
        Array.from({ length: MENAGES }, () => uneVie(hasard)),
        FENETRE,
      );
      const cumuls = incidencesCumulees(comptes);
      for (const suivi of suivis) {
        const cumul = cumuls[suivi.rang];
        if (!cumul) continue;
        const effectif = Math.min(...comptes.slice(0, suivi.rang + 1).map(({ aRisque }) => aRisque));
        const { de, a } = intervalle(cumul[suivi.issue], effectif);
        if (de <= suivi.vraie && suivi.vraie <= a) suivi.dedans += 1;
        suivi.somme += cumul[suivi.issue].part;
      }
    }
    const couvertures = suivis.map(({ dedans, somme, ...dit }) => ({
      ...dit,
      couverture: dedans / SIMULATIONS,
      biais: somme / SIMULATIONS - dit.vraie,
    }));
    const pire = couvertures.reduce((a, b) => (Math.abs(a.couverture - 0.95) >= Math.abs(b.couverture - 0.95) ? a : b));
    const biais = Math.max(...couvertures.map((un) => Math.abs(un.biais)));
    const chacune = couvertures.map(({ issue, mois, couverture }) => `${issue} ${mois} mois ${couverture.toFixed(3)}`);
    return [
      {
        nom: "attente.couverture",
        valeur: pire.couverture,
        unite: "ratio",
        plancher: 0.93,
        cible: 0.97,
        detail: `${SIMULATIONS} simulations de ${MENAGES} ménages, la pire ; ${chacune.join(", ")}`,
      },
      {
        nom: "attente.biais",
        valeur: 100 * biais,
        unite: "points",
        cible: 0.5,
        detail: `écart le plus grand à la vérité, en moyenne (${ecrire(100 * biais)} ménage sur cent)`,
      },
    ];
  },
};

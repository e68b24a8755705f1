import { jourAParis } from "../demande/delais.ts";
import type { Demande } from "../demande/demande.ts";
import type { Evenement } from "../demande/evenements.ts";
import { rejouer } from "../demande/rejeu.ts";
import { type Caracteristiques, caracteristiques, type Lieu } from "./dimensions.ts";
import { deCommission } from "./evenements-de-fait.ts";
import type { Fait } from "./fait.ts";
import { suiviDe } from "./suivi.ts";
import { confirmees, RIEN_DE_VERIFIE, type Verifications, verifier } from "./verifications.ts";

export type LieuDe = (commune: string) => Lieu | undefined;

const jourDe = (instant: string): string => jourAParis(new Date(instant));
const texte = (valeur: unknown): string | null => (typeof valeur === "string" && valeur !== "" ? valeur : null);

/** The day when it left the stock, and by what: at the signature of the lease, or when it was joined to another. */
function sortieDe({ radiation, reunieA }: Demande) {
  const bail = radiation?.attribution?.bailSigneLe ?? null;
  return { date_sortie: bail ?? radiation?.le ?? reunieA?.le ?? null, date_bail: bail };
}

const NON_ATTRIBUE = {
  commune_logement: null,
  type_attribue: null,
  reservataire: null,
  financement: null,
  qpv: null,
  prioritaire: null,
} as const;

function attributionDe({ radiation }: Demande) {
  const attribution = radiation?.attribution;
  if (!attribution) return NON_ATTRIBUE;
  const { commune, type, reservataire, financement, qpv, accordCollectif } = attribution;
  return {
    commune_logement: commune,
    type_attribue: type,
    reservataire,
    financement,
    qpv: qpv ? ("OUI" as const) : ("NON" as const),
    prioritaire: reservataire === "PPRIOR" || accordCollectif !== "AUCUN" ? ("OUI" as const) : ("NON" as const),
  };
}

/** Only a decision makes the status: what the person declares of it does not. */
function daloDe({ radiation, dalo }: Demande): Fait["dalo"] {
  if (radiation?.attribution?.dalo === "ACTIF") return "ACTREL";
  return dalo ? "ACTIF" : "NON";
}

function foyer({ age: _a, age_6: _b, motif_8: _c, revenu_5: _d, type_5: _e, ...gardees }: Caracteristiques) {
  return { ...gardees, mutation: gardees.logement_actuel === "HLM" ? ("MUT" as const) : ("HM" as const) };
}

function communesDe({ reponses }: Demande): { commune_1: string; communes: string[] } {
  const communes = Array.isArray(reponses.communes)
    ? reponses.communes.filter((commune) => typeof commune === "string")
    : [];
  const [commune_1] = communes;
  if (commune_1 === undefined) throw new Error("a demande that is filed wishes for a commune");
  return { commune_1, communes };
}

/** What the events so far tell, besides the demande. */
type Dite = { depot: Evenement; propositions: number; verifications: Verifications };

/** The row of an event: the demande as it left it. */
function fait(demande: Demande, evenement: Evenement, dite: Dite, lieuDe: LieuDe): Fait {
  const { depot, propositions, verifications } = dite;
  const survenu_le = jourDe(evenement.survenuLe);
  const suivi = suiviDe(demande, depot.canal, survenu_le);
  const { reponses } = demande;
  const declarees = caracteristiques(reponses, { aujourdhui: survenu_le, lieuDe });
  return {
    fait_id: demande.faitId,
    version: evenement.version,
    ...deCommission(demande, evenement),
    survenu_le,
    connu_le: jourDe(evenement.connuLe),
    source: "SNE",
    date_depot: jourDe(demande.deposeeLe),
    anciennete_depuis: demande.ancienneteDepuisLe,
    date_renouvellement: demande.dernierRenouvellementLe ?? null,
    date_limite: demande.expireLe,
    ...sortieDe(demande),
    motif_radiation: suivi.motif_radiation ?? null,
    sous_motif: suivi.sous_motif_irrecevabilite ?? null,
    type_demandeur: "PP",
    ...communesDe(demande),
    commune_residence: texte(reponses.adresseCommune),
    territoire: demande.territoire,
    mois_naissance: texte(reponses.dateNaissance)?.slice(0, 7) ?? null,
    ...foyer(declarees),
    dalo: daloDe(demande),
    canal_depot: suivi.canal_depot,
    presence_multiple: "NR",
    nb_propositions: propositions,
    ...attributionDe(demande),
    ...confirmees(verifications, demande, declarees, survenu_le),
  };
}

/** Every row of a demande, one for each of its events: the same however often they are told again. */
export function faitsDeLaVie(evenements: readonly Evenement[], lieuDe: LieuDe): Fait[] {
  const [depot] = evenements;
  let demande: Demande | undefined;
  let propositions = 0;
  let verifications = RIEN_DE_VERIFIE;
  return evenements.flatMap((evenement) => {
    demande = rejouer([evenement], demande);
    if (!demande || !depot) return [];
    if (evenement.type === "logement-propose") propositions += 1;
    verifications = verifier(verifications, evenement, demande);
    return [fait(demande, evenement, { depot, propositions, verifications }, lieuDe)];
  });
}

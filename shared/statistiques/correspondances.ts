import type { Dites } from "../formulaire/personnes.ts";
import type { Modalite } from "./modalites.ts";

/** A code of the form that the statistics know by another one, or by less; `raison` says what is lost and why. */
type Correspondance<M extends string> = { vers: M; raison?: string };

type Statut = Correspondance<Modalite<"situation_professionnelle">>;

const FONCTIONNAIRE = "La liste publiée ne distingue pas les employeurs publics : « CDI (ou fonctionnaire) ».";

/** Boxes D2 to D11 of cerfa 14069*05, to the eight codes of the exchange interface. */
const parStatut: Readonly<Record<string, Statut>> = {
  D2: {
    vers: "CDI",
    raison: "Le formulaire dit l’employeur, la liste dit le contrat : CDI, sauf contrat court coché (D13).",
  },
  D3: { vers: "CDI", raison: FONCTIONNAIRE },
  D4: { vers: "CDI", raison: FONCTIONNAIRE },
  D5: { vers: "CDI", raison: FONCTIONNAIRE },
  D6: { vers: "ETU", raison: "Une seule case pour étudiant et apprenti : l’employeur déclaré (D12) fait l’apprenti." },
  D7: { vers: "CDI", raison: "Assistant familial ou maternel : salarié, sans modalité à lui." },
  D8: { vers: "ART", raison: "« Indépendant » recouvre artisan, commerçant et profession libérale." },
  D9: { vers: "CHO" },
  D10: { vers: "RET" },
  D11: { vers: "AUT" },
};

/** Published work situation of someone; a contract that ends wins over the employer. */
export function situationProfessionnelle({
  statutProfessionnel,
  contratCourt,
  employeurSiret,
}: Dites): Statut["vers"] | "NR" {
  if (typeof statutProfessionnel !== "string") return "NR";
  if (statutProfessionnel === "D6") return employeurSiret === undefined ? "ETU" : "APP";
  if (statutProfessionnel === "D2" && contratCourt === true) return "CDD";
  return parStatut[statutProfessionnel]?.vers ?? "NR";
}

/** Every loss between the form and the statistics, for the documentation. */
export const pertes: readonly { question: string; raison: string }[] = [
  ...Object.entries(parStatut).flatMap(([code, { raison }]) =>
    raison ? [{ question: `Situation professionnelle, case ${code}`, raison }] : [],
  ),
  { question: "Raisons", raison: "Seule la première compte : la somme des raisons est celle des demandes." },
  {
    question: "Raisons",
    raison: "Les codes 24 et 25 des listes récentes ne sont pas demandés : 02 et 03 les contiennent.",
  },
  {
    question: "Taille du logement",
    raison: "Un foyer qui accepte plusieurs tailles compte une fois, à la plus petite qu’il accepte.",
  },
  {
    question: "Logement actuel",
    raison: "« Occupant sans titre » n’est pas une case : il se dit « dans un squat » ou par la procédure d’expulsion.",
  },
  {
    question: "Taille du logement",
    raison:
      "La taille cible ne lit pas le souhait : une personne, T1 ou T2 ; un parent et un enfant, T3 ; sinon autant de pièces que de personnes.",
  },
  {
    question: "Revenu fiscal de référence",
    raison: "Sans celui du demandeur et de chaque codemandeur, la position face aux plafonds est « non saisi ».",
  },
  {
    question: "Revenu fiscal de référence",
    raison: "Un conjoint ou partenaire de PACS sans montant partage l’avis d’impôt du demandeur : il compte une fois.",
  },
  {
    question: "Carte mobilité inclusion « invalidité »",
    raison:
      "Réponse protégée, que les statistiques n’ouvrent pas : le plafond compté peut être celui d’une personne de moins.",
  },
  {
    question: "Ressources",
    raison:
      "Le quartile se lit au territoire de la première commune voulue, et seulement là où un arrêté en fixe les seuils.",
  },
  {
    question: "Composition",
    raison: "Un parent, un enfant adulte ou un frère codemandeur n’est pas un couple : « cotitulaires hors couple ».",
  },
];

import { ageLe } from "../demande/delais.ts";
import { afficherEuros } from "./affichage.ts";
import { bornes, type Indicateur } from "./bornes.ts";
import { personnesDeLaComposition, ressourcesDuFoyer } from "./foyer.ts";
import { type Dites, personnesDe } from "./personnes.ts";

type Jour = { aujourdhui: string };

/** A surprising answer, restated so that the person says it is right or corrects it. */
export type Avertissement = {
  indicateur: Indicateur;
  /** What a confirmation holds: another value is asked again. */
  cle: string;
  gravite: "douteux" | "invraisemblable";
  phrase: string;
  /** Page where the answer is changed. */
  page: string;
};

/** One rule: an indicator, where its source stands, how its value is worked out and said again. */
export type RegleDePlausibilite = {
  indicateur: Indicateur;
  source: string;
  page: string;
  /** Undefined when the answers are not there yet. */
  valeur(reponses: Dites, jour: Jour): number | undefined;
  phrase(valeur: number, reponses: Dites): string;
};

const nombre = (reponses: Dites, nom: string): number | undefined => {
  const valeur = reponses[nom];
  return typeof valeur === "number" ? valeur : undefined;
};

const rapport = (haut: number | undefined, bas: number | undefined): number | undefined =>
  haut === undefined || bas === undefined || bas <= 0 ? undefined : haut / bas;

const naissance = (dites: Dites): string | undefined => {
  const { dateNaissance } = dites;
  return typeof dateNaissance === "string" ? dateNaissance : undefined;
};

const loyerNet = (reponses: Dites): number | undefined => {
  const loyer = nombre(reponses, "loyerActuel");
  return loyer === undefined ? undefined : loyer - (nombre(reponses, "aideAuLogement") ?? 0);
};

/** The gap of years with the child whose birth is the most surprising: the nearest to, or the farthest from, the demandeur's. */
function ageALaNaissance(reponses: Dites): number | undefined {
  const parent = naissance(reponses);
  const enfants = personnesDe(reponses, "personnesACharge").filter(({ lien }) => lien === "E");
  const ecarts = enfants.flatMap((enfant) =>
    parent && naissance(enfant) ? [ageLe(parent, naissance(enfant) ?? parent)] : [],
  );
  if (ecarts.length === 0) return undefined;
  const [jeune, age] = [Math.min(...ecarts), Math.max(...ecarts)];
  return jeune < bornes.ageALaNaissance.basDouteux ? jeune : age;
}

export const reglesDePlausibilite: readonly RegleDePlausibilite[] = [
  {
    indicateur: "age",
    source: "Code civil, art. 413-2 : émancipation à partir de 16 ans",
    page: "identite",
    valeur: (reponses, { aujourdhui }) => {
      const jour = naissance(reponses);
      return jour === undefined ? undefined : ageLe(jour, aujourdhui);
    },
    phrase: (age) => `D’après votre date de naissance, vous avez ${age} ans.`,
  },
  {
    indicateur: "personnesACharge",
    source: "cerfa 14069*05, pages 3 et 4",
    page: "personnes-a-charge",
    valeur: (reponses) => personnesDe(reponses, "personnesACharge").length,
    phrase: (combien) => `Vous avez ${combien} personnes à charge.`,
  },
  {
    indicateur: "ecartDeComposition",
    source: "cerfa 14069*05, case G2",
    page: "personnes-a-loger",
    valeur: (reponses) => {
      const aLoger = nombre(reponses, "personnesALoger");
      return aLoger === undefined ? undefined : aLoger - personnesDeLaComposition(reponses);
    },
    phrase: (_ecart, reponses) =>
      `Vous demandez un logement pour ${nombre(reponses, "personnesALoger")} personnes, et vous en avez décrit ${personnesDeLaComposition(reponses)} : vous, vos codemandeurs, les personnes à charge et les enfants à naître.`,
  },
  {
    indicateur: "ressourcesParPersonne",
    source: "cerfa 14069*05, cases E7 et E8",
    page: "ressources",
    valeur: (reponses) => rapport(ressourcesDuFoyer(reponses), nombre(reponses, "personnesALoger")),
    phrase: (_rapport, reponses) =>
      `Les ressources de votre foyer sont de ${afficherEuros(ressourcesDuFoyer(reponses) ?? 0)} par mois. Vérifiez que ce n’est pas le montant de l’année.`,
  },
  {
    indicateur: "tauxDEffort",
    source: "cerfa 14069*05, cases E7, E8, F23 et F25",
    page: "loyer",
    valeur: (reponses) => rapport(loyerNet(reponses), ressourcesDuFoyer(reponses)),
    phrase: (_taux, reponses) =>
      `Votre loyer (${afficherEuros(nombre(reponses, "loyerActuel") ?? 0)} par mois) dépasse les ressources de votre foyer (${afficherEuros(ressourcesDuFoyer(reponses) ?? 0)} par mois).`,
  },
  {
    indicateur: "surfaceParOccupant",
    source: "cerfa 14069*05, case F23",
    page: "description",
    valeur: (reponses) => rapport(nombre(reponses, "surfaceActuelle"), nombre(reponses, "occupants")),
    phrase: (_rapport, reponses) =>
      `Votre logement actuel a ${nombre(reponses, "surfaceActuelle")} m² pour ${nombre(reponses, "occupants")} personnes.`,
  },
  {
    indicateur: "ageALaNaissance",
    source: "cerfa 14069*05, pages 3 et 4",
    page: "personnes-a-charge",
    valeur: ageALaNaissance,
    phrase: (annees) => `Vous aviez ${annees} ans à la naissance d’un de vos enfants.`,
  },
];

function graviteDe(valeur: number, indicateur: Indicateur): Avertissement["gravite"] | undefined {
  const { basInvraisemblable, basDouteux, hautDouteux, hautInvraisemblable } = bornes[indicateur];
  if (valeur < basInvraisemblable || valeur > hautInvraisemblable) return "invraisemblable";
  return valeur < basDouteux || valeur > hautDouteux ? "douteux" : undefined;
}

/** Every surprising answer, confirmed or not, in the order of the form. */
export const avertissements = (reponses: Dites, jour: Jour): Avertissement[] =>
  reglesDePlausibilite.flatMap(({ indicateur, page, valeur, phrase }) => {
    const trouvee = valeur(reponses, jour);
    const gravite = trouvee === undefined ? undefined : graviteDe(trouvee, indicateur);
    if (trouvee === undefined || gravite === undefined) return [];
    return [
      {
        indicateur,
        page,
        gravite,
        cle: `${indicateur}=${Number(trouvee.toFixed(2))}`,
        phrase: phrase(trouvee, reponses),
      },
    ];
  });

const estConfirmee = ({ cle }: Avertissement, { confirmations }: Dites): boolean =>
  Array.isArray(confirmations) && confirmations.some((confirmee) => confirmee === cle);

/** Surprising answers that the person has not said are right. */
export const aConfirmer = (reponses: Dites, jour: Jour): Avertissement[] =>
  avertissements(reponses, jour).filter((avertissement) => !estConfirmee(avertissement, reponses));

/** Surprising answers that the person has said are right. */
export const confirmees = (reponses: Dites, jour: Jour): Avertissement[] =>
  avertissements(reponses, jour).filter((avertissement) => estConfirmee(avertissement, reponses));

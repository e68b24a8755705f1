import { enfantsANaitre } from "../formulaire/foyer.ts";
import { DEMANDEUR, type Dites, personnesDe } from "../formulaire/personnes.ts";
import { ouvertures } from "../pieces/ouvertures.ts";
import { conjointDe } from "./composition.ts";

/** A document, of any of these kinds, of someone: the demandeur, or a list and the person in it. */
export type Attendue = { personne: string; codes: readonly string[] };

/** What a variable of the facts rests on, and the documents that a guichet accepts before it is verified: all of them. */
export type Appui = {
  /** Answers of the demandeur. */
  champs: readonly string[];
  /** Lists of the people whom it counts. */
  listes: readonly string[];
  attendues(dites: Dites): readonly Attendue[];
};

/** Kinds that no event names (a guarded document), or that the closed list does not have. */
const AUCUNE = [] as const;

const deChacun = (dites: Dites, liste: string, codes: readonly string[]): Attendue[] =>
  personnesDe(dites, liste).map(({ id }) => ({ personne: `${liste}.${id}`, codes }));

const duDemandeur = (...codes: string[]): Attendue => ({ personne: DEMANDEUR, codes });

const aNaitre = (dites: Dites): Attendue[] => (enfantsANaitre(dites) > 0 ? [duDemandeur(...AUCUNE)] : []);

/** Civil status of each of the others; of someone alone, the tax notice, which says who lives with them. */
function desPersonnes(dites: Dites, autres: readonly Attendue[]): readonly Attendue[] {
  const attendues = [
    ...deChacun(dites, "codemandeurs", ["IDENTITE_AUTRES_MAJEURS"]),
    ...deChacun(dites, "personnesACharge", ["ETAT_CIVIL_MINEURS", "IDENTITE_AUTRES_MAJEURS"]),
    ...autres,
  ];
  return attendues.length > 0 ? attendues : [duDemandeur("AVIS_IMPOSITION_N2", "AVIS_IMPOSITION_N1")];
}

const PAR_LIEN: Readonly<Record<string, string>> = { B2: "MARIAGE", B3: "PACS" };

/** What ties a couple; people who share a home without being one give nothing that shows it. */
function desLiens(dites: Dites): Attendue[] {
  const code = PAR_LIEN[String(conjointDe(dites)?.lien)];
  return [...(code === undefined ? [] : [duDemandeur(code)]), ...deChacun(dites, "colocataires", AUCUNE)];
}

/** By box of the form; a pension notice is guarded. */
const parStatut: Readonly<Record<string, readonly string[]>> = {
  D2: ["SALAIRES_3_MOIS"],
  D3: ["SALAIRES_3_MOIS"],
  D4: ["SALAIRES_3_MOIS"],
  D5: ["SALAIRES_3_MOIS"],
  D6: ["ETUDIANT", "APPRENTI"],
  D7: ["SALAIRES_3_MOIS", "AGREMENT_ASSMAT"],
  D8: ["BILAN_NON_SALARIE"],
  D9: ["ARE"],
  D11: ["SITUATION_PRO_AUTRE"],
};

/** Documents that an income of this kind opens; who works for themselves shows their accounts. */
const deRessource = (nature: string): string[] => [
  ...ouvertures.flatMap(({ codes, fait }) =>
    fait.champ === "ressourcesMensuelles" && "parmi" in fait && fait.parmi.includes(nature) ? codes : [],
  ),
  ...(nature === "SAL" ? ["BILAN_NON_SALARIE"] : []),
];

function desMontants(montants: Dites[string], personne: string): Attendue[] {
  if (typeof montants !== "object" || Array.isArray(montants)) return [];
  return Object.entries(montants).flatMap(([nature, montant]) =>
    montant > 0 ? [{ personne, codes: deRessource(nature) }] : [],
  );
}

/** Hosted, or without a home: who follows them may attest it. */
const SANS_LOGEMENT_A_SOI = ["SD", "SQUAT", "HOT", "CP", "CPE", "SH", "CDEFCM", "SLHT", "RHVS", "RS"];

function duLogement({ logementActuel }: Dites): Attendue[] {
  if (typeof logementActuel !== "string") return [];
  const atteste = SANS_LOGEMENT_A_SOI.includes(logementActuel);
  return [duDemandeur("LOGEMENT_ACTUEL", ...(atteste ? ["SANS_LOGEMENT"] : []))];
}

/** Where incomes stand is not here: what tells it is the reading of the notices, amount by amount. */
export const appuis = {
  taille_menage: {
    champs: ["personnesALoger", "enfantANaitre", "nombreANaitre"],
    listes: ["codemandeurs", "personnesACharge"],
    attendues: (dites) => desPersonnes(dites, aNaitre(dites)),
  },
  composition_familiale: {
    champs: ["situationFamiliale", "enfantANaitre", "nombreANaitre"],
    listes: ["codemandeurs", "colocataires", "personnesACharge"],
    attendues: (dites) => desPersonnes(dites, [...aNaitre(dites), ...desLiens(dites)]),
  },
  situation_professionnelle: {
    champs: ["statutProfessionnel", "contratCourt", "employeurSiret"],
    listes: [],
    attendues: ({ statutProfessionnel }) =>
      typeof statutProfessionnel === "string" ? [duDemandeur(...(parStatut[statutProfessionnel] ?? AUCUNE))] : [],
  },
  revenu_mensuel: {
    champs: ["ressourcesMensuelles", "ressourcesACharge"],
    listes: ["codemandeurs"],
    attendues: (dites) => [
      ...desMontants(dites.ressourcesMensuelles, DEMANDEUR),
      ...desMontants(dites.ressourcesACharge, DEMANDEUR),
      ...personnesDe(dites, "codemandeurs").flatMap(({ id, ressourcesMensuelles }) =>
        desMontants(ressourcesMensuelles, `codemandeurs.${id}`),
      ),
    ],
  },
  logement_actuel: { champs: ["logementActuel", "autresSituations"], listes: [], attendues: duLogement },
} as const satisfies Readonly<Record<string, Appui>>;

export type VariableDePieces = keyof typeof appuis;

import { ajouterMois, jourAParis } from "../../shared/demande/delais.ts";
import type { Personne } from "../../shared/formulaire/champ.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { desReponses, unCodemandeur } from "../des-reponses.ts";

const enfant = (
  rang: number,
  dites: Partial<Record<"prenoms" | "dateNaissance" | "presence", string>> = {},
): Personne => ({
  id: `enfant-${rang}`,
  prenoms: `Léo ${rang}`,
  nomNaissance: "Benali",
  dateNaissance: `20${String(8 + (rang % 15)).padStart(2, "0")}-03-1${rang % 9}`,
  sexe: rang % 2 === 0 ? "M" : "F",
  lien: "E",
  presence: "P",
  ...dites,
});

const colocataire = (id: string, prenoms: string): Personne => ({
  id,
  civilite: "1",
  nomNaissance: "Petit",
  prenoms,
  dateNaissance: "1999-05-06",
});

/** NIR of a woman born in March 1985 in Lyon, with its key. */
const NIR = "285036912345656";

const sans = (reponses: Reponses, ...noms: (keyof Reponses)[]): Reponses =>
  Object.fromEntries(Object.entries(reponses).filter(([nom]) => !noms.some((ote) => ote === nom)));

const seul = sans(desReponses({ personnesALoger: 1, occupants: 1, nir: NIR }), "personnesACharge");

/** The households that the form must serve, each from the first page to the number. */
export const foyers = {
  "une personne seule": seul,
  "un couple, un enfant à naître, une garde alternée": desReponses({
    situationFamiliale: "P",
    nir: NIR,
    codemandeurs: [
      {
        ...unCodemandeur,
        statutProfessionnel: "D2",
        contratCourt: false,
        communeTravail: "69266",
        employeurSiret: "35600000000048",
      },
    ],
    personnesACharge: [enfant(1, { prenoms: "Yanis", dateNaissance: "2015-09-04", presence: "G" })],
    enfantANaitre: true,
    nombreANaitre: 1,
    naissancePrevueLe: ajouterMois(jourAParis(new Date()), 4),
    personnesALoger: 4,
    logementAdapte: true,
    personnesHandicapees: [{ id: "besoin", prenoms: "Yanis", marches: "1", carteInvalidite: false }],
    situationsProtegees: ["violences-couple"],
  }),
  "une colocation": sans(
    {
      ...seul,
      colocataires: [colocataire("c1", "Hugo"), colocataire("c2", "Lina")],
      chambreEnColocation: true,
      logementActuel: "CPE",
    },
    "loyerActuel",
    "aideAuLogement",
  ),
  "une personne sans domicile": sans(
    {
      ...seul,
      adresseLigne: "CCAS, 1 place de la Mairie",
      logementActuel: "SD",
      statutProfessionnel: "D9",
      ressourcesMensuelles: { RSA: 635.71 },
      motifs: ["01"],
    },
    "loyerActuel",
    "aideAuLogement",
    "typeActuel",
    "occupants",
    "contratCourt",
  ),
  "une personne sans numéro de sécurité sociale": sans({ ...seul, nationalite: "3" }, "nir"),
  "un foyer de vingt-cinq personnes": desReponses({
    personnesACharge: Array.from({ length: 24 }, (_, rang) => enfant(rang)),
    personnesALoger: 25,
    occupants: 25,
    typesLogement: ["T6P"],
  }),
} as const satisfies Record<string, Reponses>;

import * as z from "zod/mini";
import { niveaux } from "../statistiques/catalogue/niveaux.ts";
import { chiffresDeLaNuit } from "../statistiques/nuit.ts";
import { CLASSEUR, type Route } from "./route.ts";
import { choixDeLignes, lignes, tableau, tailleDeFichier } from "./statistiques.ts";

const duGuichet = { method: "GET", fonction: "chiffres", access: "agent", status: 200 } as const;

const niveau = z.enum(
  niveaux.map(({ code }) => code),
  "choix-inconnu",
);

/** The places of one level, so that no answer holds a place and what it is a part of. */
const question = z.strictObject({ ...choixDeLignes, tableau, niveau });
const duTableau = { ...duGuichet, input: question, problems: ["acces-refuse", "tableau-introuvable"] } as const;
const enFichier = { ...duTableau, input: z.strictObject({ ...question.shape, taille: tailleDeFichier }) } as const;

/** Figures that are not published: exact, of one's own territory. */
export const guichetStatistiques = {
  lireChiffresDeLaNuit: {
    ...duGuichet,
    path: "/api/guichet/statistiques/nuit",
    resume:
      "Les demandes en cours du territoire, comptées la nuit dernière ; un poste de quelques communes a les leurs.",
    input: z.strictObject({}),
    // nothing before the first night
    output: z.object({ nuit: z.exactOptional(chiffresDeLaNuit) }),
    problems: ["acces-refuse"],
  },
  listerLieuxDuPoste: {
    ...duGuichet,
    path: "/api/guichet/statistiques/lieux",
    resume: "Les lieux dont le poste lit les chiffres exacts : ceux que son territoire, ou son périmètre, contient.",
    input: z.strictObject({}),
    output: z.object({
      territoire: z.string(),
      lieux: z.array(z.object({ niveau, code: z.string(), libelle: z.string() })),
    }),
    problems: ["acces-refuse"],
  },
  lireTableauExact: {
    ...duTableau,
    path: "/api/guichet/statistiques/tableaux",
    resume:
      "Un tableau du catalogue dans le territoire du poste, exact ; un lieu du dehors n’y est pas, ni la tension, les séries et les cellules masquées, que seules les éditions disent.",
    output: z.object({
      /** The day that is told; nothing where nothing was counted. */
      arretesLe: z.exactOptional(z.iso.date()),
      lignes,
      suite: z.exactOptional(z.string()),
    }),
  },
  telechargerTableauExact: {
    ...enFichier,
    path: "/api/guichet/statistiques/tableaux.csv",
    resume:
      "Les mêmes lignes en CSV ; ce qui est plus long qu’un fichier vient par parties, dont le nom dit les lignes, et l’en-tête Link mène à la suivante.",
    output: "text/csv",
  },
  telechargerClasseurExact: {
    ...enFichier,
    path: "/api/guichet/statistiques/tableaux.xlsx",
    resume: "Les mêmes lignes en classeur, par parties comme en CSV, réservé au service.",
    output: CLASSEUR,
  },
} as const satisfies Record<string, Route>;

import * as z from "zod/mini";
import { colonnesConnues } from "../recherche/colonnes.ts";
import { filtres } from "../recherche/filtres.ts";
import { ligneDeListe } from "../recherche/ligne.ts";
import { raisonsDeTrouver } from "../recherche/reperes-exacts.ts";
import { identifiant, instant } from "./formes.ts";
import { CLASSEUR, type Route } from "./route.ts";

const deLaRecherche = { fonction: "recherche", access: "agent", status: 200 } as const;

const lieu = z.string("reponse-manquante").check(z.regex(/^(?:\d{5}|2[AB]\d{3}|\d{9})$/u, "valeur-invalide"));
const texteCourt = (max: number) =>
  z.string("reponse-manquante").check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(max, "texte-trop-long"));

const commune = z.object({ code: z.string(), nom: z.string() });

const trouvee = z.extend(ligneDeListe, { par: z.array(z.enum(raisonsDeTrouver)) });
export type Trouvee = z.infer<typeof trouvee>;

export const naturesDeSaisie = ["numero", "courriel", "telephone", "nom", "sans-date", "illisible"] as const;

const demandee = { lieu, ...filtres };

const colonnes = z.optional(
  z
    .string("choix-inconnu")
    .check(z.refine((dites) => dites.split(",").every((une) => colonnesConnues.includes(une)), "choix-inconnu")),
);

const exportee = z.strictObject({
  ...demandee,
  colonnes,
  /** Why these people are taken out of the service: kept in the journal. */
  finalite: z
    .string("reponse-manquante")
    .check(z.trim(), z.minLength(10, "texte-vide"), z.maxLength(200, "texte-trop-long")),
});

const vue = z.object({
  vueId: identifiant,
  nom: z.string(),
  /** What stands after the `?` of the address of the list. */
  question: z.string(),
  partagee: z.boolean(),
  par: z.string(),
});
export type Vue = z.infer<typeof vue>;

/** Finding a demande, listing those who wish a place; nothing personal stands in an address. */
export const recherche = {
  chercher: {
    ...deLaRecherche,
    method: "POST",
    path: "/api/guichet/recherche",
    resume: "Cherche par numéro, nom et date de naissance, courriel ou téléphone, et dit pourquoi chacune est trouvée.",
    input: z.strictObject({ texte: texteCourt(200) }),
    output: z.object({ nature: z.enum(naturesDeSaisie), trouvees: z.array(trouvee), suite: z.boolean() }),
    problems: ["champs-invalides", "acces-refuse"],
  },
  listerParLieu: {
    ...deLaRecherche,
    method: "GET",
    path: "/api/guichet/liste",
    resume: "Les demandes qui veulent une commune ou une intercommunalité, de la plus ancienne à la plus récente.",
    input: z.strictObject({ ...demandee, curseur: z.optional(z.string("valeur-invalide").check(z.maxLength(600))) }),
    output: z.object({
      lieu: commune,
      /** The intercommunal body of a commune. */
      dans: z.exactOptional(commune),
      lignes: z.array(ligneDeListe),
      curseur: z.exactOptional(z.string()),
      /** What may be read for one page was spent before it was full. */
      partielle: z.boolean(),
    }),
    problems: ["champs-invalides", "acces-refuse", "lieu-introuvable", "curseur-invalide"],
  },
  exporterEnCsv: {
    ...deLaRecherche,
    method: "POST",
    path: "/api/guichet/liste/csv",
    resume: "La liste en CSV ; qui, dans quel rôle et pour quoi sont consignés.",
    input: exportee,
    output: "text/csv",
    problems: ["champs-invalides", "acces-refuse", "lieu-introuvable"],
  },
  exporterEnTableur: {
    ...deLaRecherche,
    method: "POST",
    path: "/api/guichet/liste/tableur",
    resume: "La liste en classeur Excel ; qui, dans quel rôle et pour quoi sont consignés.",
    input: exportee,
    output: CLASSEUR,
    problems: ["champs-invalides", "acces-refuse", "lieu-introuvable"],
  },
  listerExports: {
    ...deLaRecherche,
    method: "GET",
    path: "/api/guichet/exports",
    resume: "Les listes exportées dans le territoire depuis un an : qui, dans quel rôle, et pour quoi.",
    input: z.strictObject({}),
    output: z.object({
      exports: z.array(
        z.object({
          le: instant,
          /** As one names a colleague. */
          par: z.string(),
          role: z.string(),
          guichet: z.string(),
          lieu: z.string(),
          finalite: z.string(),
        }),
      ),
    }),
    problems: ["acces-refuse"],
  },
  listerVues: {
    ...deLaRecherche,
    method: "GET",
    path: "/api/guichet/vues",
    resume: "Les vues de l’agent, et celles que son guichet partage.",
    input: z.strictObject({}),
    output: z.object({ vues: z.array(vue) }),
    problems: ["acces-refuse"],
  },
  enregistrerVue: {
    ...deLaRecherche,
    method: "POST",
    path: "/api/guichet/vues",
    resume: "Garde les filtres et les colonnes d’une liste sous un nom, pour soi ou pour son guichet.",
    input: z.strictObject({
      operationId: identifiant,
      nom: texteCourt(60),
      question: z.string("reponse-manquante").check(z.maxLength(600, "texte-trop-long")),
      partagee: z.boolean("reponse-manquante"),
    }),
    output: vue,
    status: 201,
    problems: ["champs-invalides", "acces-refuse"],
  },
  effacerVue: {
    ...deLaRecherche,
    method: "DELETE",
    path: "/api/guichet/vues/{vueId}",
    resume: "Efface une vue que l’agent a enregistrée.",
    input: z.strictObject({ vueId: identifiant }),
    output: z.void(),
    status: 204,
    problems: ["vue-introuvable"],
  },
} as const satisfies Record<string, Route>;

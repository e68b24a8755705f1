import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { droitDeMandat } from "../mandat/mandat.ts";
import { nomDePersonne } from "./formes.ts";
import type { Route } from "./route.ts";

/** What the page shows, as it stands there: nothing is checked, since a pen completes it. */
const surLePapier = z.strictObject({
  /** Who asks for a home, as a counter reads it. */
  personne: z.exactOptional(nomDePersonne),
  numeroUnique: z.exactOptional(numeroUnique),
  nom: z.exactOptional(nomDePersonne),
  organisme: z.exactOptional(z.boolean()),
  droits: z.exactOptional(z.array(droitDeMandat, "choix-inconnu").check(z.maxLength(5, "choix-trop-nombreux"))),
  jusquAu: z.exactOptional(z.iso.date("date-inexistante")),
});
export type SurLePapier = z.infer<typeof surLePapier>;

const formulaire = { path: "/api/formulaires/mandat", fonction: "attestation", status: 200 } as const;

/** The paper by which a person names who helps them, to be signed and handed in at a guichet. */
export const mandatSurPapier = {
  lireFormulaireDeMandat: {
    ...formulaire,
    method: "GET",
    access: "public",
    resume: "Le papier qui nomme un aidant, à remplir et à signer, en PDF.",
    input: z.strictObject({}),
    output: "application/pdf",
    problems: [],
  },
  remplirFormulaireDeMandat: {
    ...formulaire,
    method: "POST",
    access: "connecte",
    resume: "Le même papier avec ce qui est choisi à l’écran, en PDF ; rien n’est lu ni gardé.",
    input: surLePapier,
    output: "application/pdf",
    problems: ["champs-invalides"],
  },
} as const satisfies Record<string, Route>;

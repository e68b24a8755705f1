import { surDossier, surListe } from "../droits.ts";
import type { DonneesStack } from "./donnees.ts";

/** What whoever publishes an edition may do in the public bucket: read what stands, reserve, write, move the last one. */
export const versLesEditions = (publication: DonneesStack["publication"]) => ({
  droits: [
    surListe(publication),
    surDossier(publication, "editions", "s3:GetObject", "s3:PutObject"),
    surDossier(publication, "derniere", "s3:PutObject"),
    surDossier(publication, "reservations", "s3:GetObject", "s3:PutObject", "s3:DeleteObject"),
  ],
  aussi: { objetsDe: publication, dossiers: ["editions", "derniere", "reservations"] },
});

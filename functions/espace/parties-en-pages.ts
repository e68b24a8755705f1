import { type Bloc, texte, titre } from "../socle/papier/document.ts";
import type { Partie, Presentation, Presentations } from "./presentation.ts";

/** How each part is headed. */
export const titres: Record<Partie, string> = {
  compte: "Votre compte",
  appareils: "Vos appareils connectés",
  brouillons: "Une demande commencée, non déposée",
  reponses: "Vos réponses",
  evenements: "Ce qui s’est passé",
  consultations: "Qui a lu votre dossier",
  aidants: "Vos aidants",
  documents: "Vos documents",
  messages: "Vos messages",
  candidatures: "Vos candidatures à des logements",
  verifications: "Ce que les guichets ont vérifié",
  notes: "Ce que les guichets ont noté",
};

/** Each sentence in the language of the person, its French beneath. */
export function expliquer([premiere, francaise = premiere]: Presentations): Bloc[] {
  if (!premiere || !francaise) return [];
  const redire = (dit: (une: Presentation) => string): Bloc[] => [
    ...(premiere === francaise
      ? []
      : [{ genre: "traduit" as const, langue: premiere.langue, texte: dit(premiere.dite) }]),
    texte(dit(francaise.dite)),
  ];
  const parties = Object.keys(titres).filter((nom): nom is Partie => Object.hasOwn(titres, nom));
  return [
    titre(francaise.dite.titre),
    ...(premiere === francaise
      ? []
      : [{ genre: "traduit" as const, langue: premiere.langue, texte: premiere.dite.titre }]),
    ...francaise.dite.debut.flatMap((_, rang) => redire(({ debut }) => debut[rang] ?? "")),
    ...parties.flatMap((nom) => [titre(titres[nom], 3), ...redire((une) => une.parties[nom])]),
    ...redire(({ fin }) => fin),
    { genre: "nouvelle-page" },
  ];
}

import * as z from "zod/mini";
import type { Demande, Etat } from "../demande/demande.ts";

export const rolesDAgent = [
  "administrateur-national",
  "gestionnaire-territorial",
  "responsable",
  "agent-enregistreur",
  "agent-instructeur",
  "reservataire",
  "etat",
] as const;
export type RoleDAgent = (typeof rolesDAgent)[number];

/** Territory of the posts that belong to none: no demande stands there. */
export const NATIONAL = "national";

/** Where an agent works now: one post among those that the heads of their bodies gave them. */
export const formeDePoste = z.object({
  /** Official code of the guichet. */
  guichet: z.string(),
  role: z.enum(rolesDAgent),
  /** Three positions, `111`, or `national`. */
  territoire: z.string(),
  /** Perimeter inside the territory: INSEE codes, a city with its arrondissements. Absent: all of it. */
  communes: z.exactOptional(z.array(z.string())),
  /** Whether the profile opens sensitive pieces and answers. */
  sensible: z.boolean(),
  /** Last day of the habilitation; past it, nothing. */
  habiliteJusquAu: z.iso.date(),
});
export type Poste = z.infer<typeof formeDePoste>;

/** What an act is done to. The person's own home plays no part: only where they wish to live does. */
export type Objet = Pick<Demande, "territoire" | "etat" | "guichet"> & { communesVoulues: readonly string[] };

export const objetDe = ({
  territoire,
  etat,
  guichet,
  reponses,
}: Pick<Demande, "territoire" | "etat" | "guichet" | "reponses">): Objet => ({
  territoire,
  etat,
  guichet,
  communesVoulues: reponses.communes ?? [],
});

type Permis = {
  roles: readonly RoleDAgent[];
  /** Wants the profile that opens what is sensitive. */
  sensible?: true;
  /** On a demande in one of these states alone. */
  etats?: readonly Etat[];
};

const duGuichet: readonly RoleDAgent[] = ["gestionnaire-territorial", "agent-enregistreur", "agent-instructeur"];

const quiDesignent: readonly RoleDAgent[] = ["agent-instructeur", "reservataire", "etat"];

const quiLisent: readonly RoleDAgent[] = [...duGuichet, "reservataire", "etat"];

/** What each role may do, act by act: all that the guichets may do to demandes stands in this table. */
const permis = {
  "lire-dossier": { roles: quiLisent },
  "lire-sensible": { roles: quiLisent, sensible: true },
  // a number, a name with its date; lists by place wished, and what is taken out of them
  chercher: { roles: quiLisent },
  // what belongs to access is asked of bodies, never of a demande
  "decider-acces": { roles: ["gestionnaire-territorial"] },
  "administrer-equipe": { roles: ["gestionnaire-territorial", "responsable", "administrateur-national"] },
  "nommer-gestionnaires": { roles: ["administrateur-national"] },
  "tenir-annuaire": { roles: ["gestionnaire-territorial", "responsable", "agent-enregistreur"] },
  // what an agent corrects on the page of the file
  corriger: { roles: duGuichet, etats: ["active"] },
  // what is late, guichet by guichet
  "suivre-qualite": { roles: ["gestionnaire-territorial"] },
  "lire-messages": { roles: duGuichet },
  repondre: { roles: duGuichet },
  avertir: { roles: duGuichet },
  enregistrer: { roles: duGuichet },
  "changer-dossier": { roles: duGuichet },
  "verifier-identite": { roles: duGuichet },
  "juger-doublon": { roles: ["gestionnaire-territorial", "agent-enregistreur"] },
  "juger-piece": { roles: duGuichet },
  // notes and labels, which the body alone reads
  annoter: { roles: quiLisent },
  // what is asked of the person, facts confirmed, scores: who designates or presents candidates
  instruire: { roles: ["agent-instructeur", "reservataire", "etat"] },
  // decided by a commission de médiation, so recorded by the State alone (CCH, L. 441-2-3)
  "enregistrer-dalo": { roles: ["etat"] },
  joindre: { roles: duGuichet },
  // exact figures of the night, which are not for the public
  "voir-statistiques": { roles: [...quiLisent, "responsable"] },
  "prouver-lettre": { roles: duGuichet },
  "voir-logement": { roles: quiDesignent },
  designer: { roles: quiDesignent, etats: ["active"] },
  // homes, commission and leases are the landlord's
  "gerer-logement": { roles: ["agent-instructeur"] },
  // the manager of the system in the territory, and no other (arrêté of 2015, § 6.1)
  "decider-reactivation": { roles: ["gestionnaire-territorial"] },
} as const satisfies Record<string, Permis>;

export type ActeDAgent = keyof typeof permis;
export const actesDAgent = Object.keys(permis).filter((acte): acte is ActeDAgent => acte in permis);

export const rolesDe = (acte: ActeDAgent): readonly RoleDAgent[] => permis[acte].roles;

/** May this post do this to something of its territory? Lists and pages ask it, before they know of any demande. */
export function peutDansSonTerritoire(poste: Poste, acte: ActeDAgent, aujourdhui: string): boolean {
  const { roles, sensible }: Permis = permis[acte];
  return poste.habiliteJusquAu >= aujourdhui && roles.includes(poste.role) && (!sensible || poste.sensible);
}

const couvre = ({ territoire, communes }: Poste, objet: Objet): boolean =>
  territoire === objet.territoire &&
  (communes === undefined || objet.communesVoulues.some((commune) => communes.includes(commune)));

/** May this post do this to this demande? Whoever may not is answered as if there were none. */
export function peutAuGuichet(poste: Poste, acte: ActeDAgent, objet: Objet, aujourdhui: string): boolean {
  const { etats }: Permis = permis[acte];
  return (
    peutDansSonTerritoire(poste, acte, aujourdhui) &&
    couvre(poste, objet) &&
    (etats === undefined || etats.includes(objet.etat))
  );
}

import type { Poste, RoleDAgent } from "./agent.ts";

/** What the directory of agents says of someone. */
export type Titulaire = {
  certifieJusquAu?: string;
  postes: readonly Poste[];
  courant?: { guichet: string; role: RoleDAgent };
};

export const estLeMemePoste = (
  a: Pick<Poste, "guichet" | "role">,
  { guichet, role }: Pick<Poste, "guichet" | "role">,
): boolean => a.guichet === guichet && a.role === role;

/** The posts that are open today: a habilitation is worth nothing past the certification of the account. */
export function postesOuverts({ certifieJusquAu, postes }: Titulaire, aujourdhui: string): Poste[] {
  if (certifieJusquAu === undefined) return [];
  return postes
    .map((poste) => (poste.habiliteJusquAu > certifieJusquAu ? { ...poste, habiliteJusquAu: certifieJusquAu } : poste))
    .filter(({ habiliteJusquAu }) => habiliteJusquAu >= aujourdhui);
}

/** The post where this person works now: the one chosen last, else the first that is open. */
export function posteCourant(titulaire: Titulaire, aujourdhui: string): Poste | undefined {
  const { courant } = titulaire;
  const ouverts = postesOuverts(titulaire, aujourdhui);
  return (courant && ouverts.find((poste) => estLeMemePoste(poste, courant))) ?? ouverts[0];
}

const libelles: Record<RoleDAgent, string> = {
  "administrateur-national": "Administration nationale",
  "gestionnaire-territorial": "Gestionnaire territorial",
  responsable: "Responsable de l’organisme",
  "agent-enregistreur": "Agent d’enregistrement",
  "agent-instructeur": "Agent d’instruction",
  reservataire: "Réservataire",
  etat: "Services de l’État",
};

export const libelleDeRole = (role: RoleDAgent): string => libelles[role];

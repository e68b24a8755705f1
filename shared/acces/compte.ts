import { ajouterJours, ajouterMois } from "../demande/delais.ts";
import type { Poste, RoleDAgent } from "../droits/agent.ts";
import { estLeMemePoste, type Titulaire } from "../droits/postes.ts";
import { type Qualite, rolesOuverts } from "./organismes.ts";

/** Last day of a certification, or of a habilitation at the longest: a year. */
export const dansUnAn = (aujourdhui: string): string => ajouterMois(aujourdhui, 12);

/** Days without a sign-in after which an account closes. */
const JOURS_SANS_CONNEXION = 180;

export const estInactif = (derniereConnexionLe: string, aujourdhui: string): boolean =>
  ajouterJours(derniereConnexionLe, JOURS_SANS_CONNEXION) < aujourdhui;

/** Days before the end of a certification when it is announced. */
const JOURS_DE_PREAVIS = 30;

/** One end is announced once: certified again, there is another. */
export const estAPrevenir = (
  { certifieJusquAu, finAnnoncee, postes }: Pick<Titulaire, "certifieJusquAu" | "postes"> & { finAnnoncee?: string },
  aujourdhui: string,
): boolean =>
  certifieJusquAu !== undefined &&
  postes.length > 0 &&
  certifieJusquAu !== finAnnoncee &&
  certifieJusquAu >= aujourdhui &&
  certifieJusquAu <= ajouterJours(aujourdhui, JOURS_DE_PREAVIS);

type GuichetTenu = { code: string; territoire: string; qualites: readonly Qualite[] };

/**
 * Roles that this post answers for at this guichet: the head of a body names its agents, the gestionnaire of the territory
 * its head, the national administration the gestionnaire. None: the guichet does not exist for it.
 */
export function rolesADonner(poste: Poste, { code, territoire, qualites }: GuichetTenu): RoleDAgent[] {
  if (poste.role === "administrateur-national") return ["gestionnaire-territorial"];
  if (poste.role === "gestionnaire-territorial" && poste.territoire === territoire)
    return ["responsable", ...rolesOuverts(qualites)];
  return poste.role === "responsable" && poste.guichet === code ? rolesOuverts(qualites) : [];
}

/** The posts once this one is given: at the same guichet and in the same role it replaces the one before. */
export const avecCePoste = (postes: readonly Poste[], poste: Poste): Poste[] => [
  ...postes.filter((autre) => !estLeMemePoste(autre, poste)),
  poste,
];

/** The posts left to someone who leaves a guichet: roles that another gave stay. */
export const sansCeGuichet = ({ postes }: Titulaire, guichet: string, roles: readonly RoleDAgent[]): Poste[] =>
  postes.filter((poste) => poste.guichet !== guichet || !roles.includes(poste.role));

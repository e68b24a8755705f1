import type { Dites } from "../formulaire/personnes.ts";
import { type Confirmation, type Constat, constater, type Tenus } from "../instruction/constats.ts";
import type { Circonstance } from "../instruction/fait.ts";
import { faitDe } from "../instruction/faits.ts";
import type { Commune } from "../referentiel/communes.ts";
import { type Cote, coter } from "./coter.ts";
import type { Grille } from "./grille.ts";
import { dansLePerimetre, grilleDe, versionDu } from "./grilles.ts";

/** Set by hand, with its reason, instead of the computed score. */
export type Derogation = { grille: string; points: number; raison: string; le: string; guichet: string };

/** What a score needs to know of a demande. */
export type DemandeACoter = {
  reponses: Dites;
  confirmations: readonly Confirmation[];
  derogations: readonly Derogation[];
  ancienneteDepuisLe: string;
  dalo: boolean;
  refusInjustifies: number;
};

export type CoteDeTerritoire = Cote & {
  grille: string;
  nom: string;
  provenance: string;
  /** Wished communes that it counts for, by INSEE code. */
  communes: readonly string[];
  /** What counts instead of `points`, when an agent fixed it. */
  derogation?: Derogation;
};

export type Ou = { aujourdhui: string; communeDe: (code: string) => Commune | undefined };

const communesVoulues = ({ communes }: Dites): string[] =>
  Array.isArray(communes) ? communes.filter((code) => typeof code === "string") : [];

const intercommunaliteDe = (commune: Commune | undefined): string | undefined => commune?.ept ?? commune?.epci;

/** What facts are read from, around these communes. */
export function circonstanceDe(
  { ancienneteDepuisLe, dalo, refusInjustifies }: Omit<DemandeACoter, "reponses" | "confirmations" | "derogations">,
  { aujourdhui, communeDe }: Ou,
  autour: { grille?: Grille; commune?: Commune | undefined },
): Circonstance {
  const { grille, commune } = autour;
  return {
    aujourdhui,
    ancienneteDepuisLe,
    dalo,
    refusInjustifies,
    dansLePerimetre(code) {
      const ici = communeDe(code);
      if (!grille || !ici) return false;
      // one grid for several bodies: each counts its own ground
      return grille.perimetre === "autres-epci-tenues"
        ? intercommunaliteDe(ici) === intercommunaliteDe(commune)
        : dansLePerimetre(grille, ici);
    },
    intercommunalite: intercommunaliteDe(commune),
  };
}

function unConstat(id: string, tenus: Tenus, circonstance: Circonstance): Constat {
  const fait = faitDe(id);
  if (!fait) throw new RangeError(`no fact ${id}: the test of the grids forbids it`);
  return constater(fait, tenus, circonstance);
}

/** The body of a wished commune that has quartiles of its own: each has its score. */
const cleDe = (grille: Grille, commune: Commune): string =>
  grille.perimetre === "autres-epci-tenues" ? `${grille.id}-${intercommunaliteDe(commune) ?? ""}` : grille.id;

/** One score for each territory whose communes are wished (R. 441-2-10 11°); none where no grid is known. */
export function cotesDe(demande: DemandeACoter, ou: Ou): CoteDeTerritoire[] {
  const { reponses, ancienneteDepuisLe, derogations } = demande;
  const sorte = reponses.logementActuel === "HLM" ? "mutation" : "premiere-demande";
  const voulues = communesVoulues(reponses).flatMap((code) => {
    const commune = ou.communeDe(code);
    const grille = commune && grilleDe(commune, sorte);
    return commune && grille ? [{ code, commune, grille, cle: cleDe(grille, commune) }] : [];
  });
  return [...Map.groupBy(voulues, ({ cle }) => cle)].flatMap(([cle, groupe]): CoteDeTerritoire[] => {
    const [premiere] = groupe;
    const version = premiere && versionDu(premiere.grille, ou.aujourdhui);
    if (!premiere || !version) return [];
    const { grille, commune } = premiere;
    const circonstance = circonstanceDe(demande, ou, { grille, commune });
    const cote = coter(version, (id) => unConstat(id, demande, circonstance), ancienneteDepuisLe);
    const derogation = derogations.find((une) => une.grille === cle);
    return [
      {
        ...cote,
        grille: cle,
        nom: grille.nom,
        provenance: grille.provenance,
        communes: groupe.map(({ code }) => code),
        ...(derogation && { derogation }),
      },
    ];
  });
}

/** What counts of a score: `verifies` rests on nothing that is only declared; `fixee` by an agent, with a reason. */
export type CoteRetenue = { nom: string; points: number; verifies: number; fixee: boolean };

/** What ranks a demande for a home of this commune; undefined where no grid is known. */
export function coteDansLaCommune(cotes: readonly CoteDeTerritoire[], commune: string): CoteRetenue | undefined {
  const cote = cotes.find(({ communes }) => communes.includes(commune));
  if (!cote) return undefined;
  const { nom, points, verifies, derogation } = cote;
  return { nom, points: derogation?.points ?? points, verifies, fixee: derogation !== undefined };
}

import type { Demande } from "../demande/demande.ts";
import type { Dites } from "../formulaire/personnes.ts";
import { publicsTrouves, type RangDePriorite, rangDePriorite } from "../instruction/publics-trouves.ts";
import type { Lieu } from "../statistiques/dimensions.ts";
import { type Modalite, modalites } from "../statistiques/modalites.ts";
import { positionAuxPlafonds } from "../statistiques/position-aux-plafonds.ts";

/** What lists read of a demande: codes alone, so that a page costs little; who it is about is read on the demande. */
export type Entree = {
  numeroUnique: string;
  /** Day that makes the seniority: entries of a place are in this order. */
  ancienneteDepuisLe: string;
  /** Version of the demande that it tells of. */
  version: number;
  territoire: string;
  guichet: string;
  etat: Demande["etat"];
  identite: Demande["identite"];
  communes: readonly string[];
  types: readonly string[];
  plafond: Modalite<"plafond">;
  situation: Modalite<"logement_actuel">;
  personnes: number;
  /** Presumed from what is declared; what is sensitive says nothing here. */
  priorite?: RangDePriorite;
};

/** Where a commune is; `ville` when it is an arrondissement. */
export type LieuVoulu = Lieu & { ville?: string | undefined };
export type Situer = (commune: string) => LieuVoulu | undefined;

const textes = (dites: Dites, nom: string): string[] => {
  const valeur = dites[nom];
  return Array.isArray(valeur) ? valeur.filter((element) => typeof element === "string") : [];
};

/** INSEE codes wished, in order. */
export const communesVoulues = ({ reponses }: Pick<Demande, "reponses">): string[] => textes(reponses, "communes");

function situationActuelle(dites: Dites): Modalite<"logement_actuel"> {
  const mobile = textes(dites, "autresSituations").includes("habitat-mobile");
  const dite = mobile ? "HABM" : dites.logementActuel;
  return modalites.logement_actuel.find(({ code }) => code === dite)?.code ?? "NR";
}

function prioriteDe({ reponses, ancienneteDepuisLe, dalo }: Demande, aujourdhui: string): RangDePriorite | undefined {
  const circonstance = {
    aujourdhui,
    ancienneteDepuisLe,
    dalo: dalo !== undefined,
    refusInjustifies: 0,
    dansLePerimetre: () => true,
  };
  const trouves = publicsTrouves({ reponses, confirmations: [] }, circonstance);
  return rangDePriorite(trouves.filter(({ sensible }) => !sensible));
}

/** What is said today of a demande in the lists. */
export function entreeDe(demande: Demande, situer: Situer, aujourdhui: string): Entree {
  const { numeroUnique, ancienneteDepuisLe, version, territoire, guichet, etat, identite, reponses } = demande;
  const communes = communesVoulues(demande);
  const { personnesALoger } = reponses;
  const priorite = prioriteDe(demande, aujourdhui);
  return {
    numeroUnique,
    ancienneteDepuisLe,
    version,
    territoire,
    guichet,
    etat,
    identite,
    communes,
    types: textes(reponses, "typesLogement"),
    plafond: positionAuxPlafonds(reponses, situer(communes[0] ?? ""), aujourdhui),
    situation: situationActuelle(reponses),
    personnes: typeof personnesALoger === "number" ? personnesALoger : 1,
    ...(priorite && { priorite }),
  };
}

/** Places under which a demande is listed: communes wished, the city of an arrondissement, the EPCI or EPT of each. */
export function lieuxDe({ communes }: Pick<Entree, "communes">, situer: Situer): string[] {
  const lieux = communes.flatMap((code) => {
    const { commune, ville, intercommunalite } = situer(code) ?? {};
    return [commune ?? code, ville, intercommunalite].filter((lieu) => lieu !== undefined);
  });
  return [...new Set(lieux)];
}

/** A queue read on the first page of a guichet; a demande leaves it when it no longer waits. */
export const attentesDIndex = ["identite", "attestation", "piece", "piece-protegee"] as const;
export type AttenteDIndex = (typeof attentesDIndex)[number];

/** Where a demande waits, and since which day. */
export type Attente = { file: AttenteDIndex; depuisLe: string };

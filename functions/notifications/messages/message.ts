import type { Demande } from "../../../shared/demande/demande.ts";
import type { Acteur, Donnees, TypeDEvenement } from "../../../shared/demande/evenements.ts";
import type { CanalDEnvoi, EtatDEnvoi } from "../../../shared/envois/preuve.ts";
import type { Lettre } from "../../socle/lettre.ts";
import type { Guichet } from "../../socle/stores/guichets.ts";

/** A written notice that came before, and what is known of it. */
export type Ecrit = { le: string; canal: CanalDEnvoi; etat: EtatDEnvoi["etat"] };

/** What a message may speak of. */
export type Sujet<T extends TypeDEvenement = TypeDEvenement> = {
  donnees: Donnees[T];
  version: number;
  /** Day in Paris when it happened. */
  le: string;
  acteur: Acteur;
  /** As it stands now: perhaps later than the event. */
  demande: Demande;
  guichet: Guichet | undefined;
  /** The guichet that did it, when an agent did. */
  auteur?: Guichet | undefined;
  /** What was written before a radiation, oldest first. */
  ecrits: readonly Ecrit[];
  /** Origin of the site. */
  site: string;
};

export type Redaction = {
  lettre: Lettre;
  /** 160 signs of GSM-7 at most: one more, or a curly apostrophe, would cut the message in two. */
  sms: string;
  /**
   * Goes by post too, where the law wants post; `recommande` when its receipt must be proved. `aDefaut`: to whom nothing
   * else reaches, and to nobody else.
   */
  courrier?: { recommande: boolean; aDefaut?: true };
};

/** What a helper did is said to the person whatever they have: by post when they have nothing else. */
export const PAR_LA_POSTE_A_DEFAUT = { recommande: false, aDefaut: true } as const satisfies Redaction["courrier"];

/** What the person is told after an event; undefined when what came since leaves nothing to say. */
export type Message<T extends TypeDEvenement> = (sujet: Sujet<T>) => Redaction | undefined;

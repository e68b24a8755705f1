import type { Preuve } from "../demande/evenements.ts";

/**
 * An SMS is a courtesy: nothing tells that it was read, so it proves nothing. Nor does a `copie`, the mail to the one
 * who helps: it reached somebody else.
 */
export const canauxDEnvoi = ["courriel", "copie", "sms", "courrier"] as const;
export type CanalDEnvoi = (typeof canauxDEnvoi)[number];

/**
 * What is learnt of a sending. Of a mail: `envoye`, `retard`, `delivre`, `plainte`, `rebond` (it never arrived),
 * `rebond-passager` (an automatic answer, or a mailbox that did not take it: alone it delivers nothing, after a
 * delivery it undoes nothing). Of a letter: `poste`, `recu`, `npai` (came back: unknown at this address).
 */
export const typesDeFaitDEnvoi = [
  "envoye",
  "retard",
  "delivre",
  "plainte",
  "rebond",
  "rebond-passager",
  "poste",
  "recu",
  "npai",
] as const;
export type TypeDeFaitDEnvoi = (typeof typesDeFaitDEnvoi)[number];

/** `le`: day in Paris. `reference`: identifier of the mail at its provider, or of the letter. */
export type FaitDEnvoi = { type: TypeDeFaitDEnvoi; le: string; reference: string };

/** One message of one event by one channel, and all that is known of it, in any order. */
export type Envoi = {
  /** Version of the event that it tells. */
  version: number;
  message: string;
  canal: CanalDEnvoi;
  /** A registered letter: only its receipt proves it. */
  recommande?: boolean;
  faits: readonly FaitDEnvoi[];
};

export type EtatDEnvoi =
  | { etat: "en-route" | "non-remis" }
  /** In the mailbox, posted or received: `le` is the first day when it is known. */
  | { etat: "delivre" | "poste" | "recu"; le: string };

type Une = { types: ReadonlySet<TypeDeFaitDEnvoi>; jour(type: TypeDeFaitDEnvoi): string };

const NON_REMIS: EtatDEnvoi = { etat: "non-remis" };
const EN_ROUTE: EtatDEnvoi = { etat: "en-route" };

/** What defeats a sending comes after anything, and however late; then what proves it, the strongest first. */
function etatDUne({ types, jour }: Une): EtatDEnvoi {
  if (types.has("rebond") || types.has("npai")) return NON_REMIS;
  for (const etat of ["recu", "delivre", "poste"] as const) if (types.has(etat)) return { etat, le: jour(etat) };
  // a complaint or an automatic answer about a mail that nothing says delivered: SES itself may have stopped it
  return types.has("plainte") || types.has("rebond-passager") ? NON_REMIS : EN_ROUTE;
}

function lireUne(faits: readonly FaitDEnvoi[]): Une {
  const jours = Map.groupBy(faits, ({ type }) => type);
  const jour = (type: TypeDeFaitDEnvoi): string => (jours.get(type) ?? []).map(({ le }) => le).toSorted()[0] ?? "";
  return { types: new Set(jours.keys()), jour };
}

const force = ["recu", "delivre", "poste", "en-route", "non-remis"] as const;

const leDe = (etat: EtatDEnvoi): string => ("le" in etat ? etat.le : "");

const parForce = (a: EtatDEnvoi, b: EtatDEnvoi): number =>
  force.indexOf(a.etat) - force.indexOf(b.etat) || (leDe(a) < leDe(b) ? -1 : 1);

/**
 * Where a sending stands, computed from its facts whatever their order and however late they come. A message that
 * left twice under one mark has two references: each is judged alone, and the best one counts.
 */
export function etatDEnvoi({ faits }: Pick<Envoi, "faits">): EtatDEnvoi {
  const parReference = [...Map.groupBy(faits, ({ reference }) => reference).values()];
  return parReference.map((siens) => etatDUne(lireUne(siens))).toSorted(parForce)[0] ?? EN_ROUTE;
}

function preuveDUn({ version, canal, recommande, faits }: Envoi): Preuve[] {
  const etat = etatDEnvoi({ faits });
  if (canal === "courriel" && etat.etat === "delivre") return [{ version, canal, le: etat.le }];
  if (canal !== "courrier") return [];
  if (etat.etat === "recu" || (etat.etat === "poste" && !recommande)) return [{ version, canal, le: etat.le }];
  return [];
}

const parJour = (a: Preuve, b: Preuve): number =>
  a.le.localeCompare(b.le) || a.version - b.version || b.canal.localeCompare(a.canal);

/**
 * The first day when the person was reached by one of these events: a mail delivered and not bounced since, an
 * ordinary letter posted and not come back, a registered letter received (CCH, R. 441-2-7 and R. 441-2-8). Undefined
 * when nothing proves it: nobody is struck off then.
 */
export function preuveDe(envois: readonly Envoi[], versions: readonly number[]): Preuve | undefined {
  return envois
    .filter(({ version }) => versions.includes(version))
    .flatMap(preuveDUn)
    .toSorted(parJour)[0];
}

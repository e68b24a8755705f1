import { jourAParis } from "../demande/delais.ts";
import type { Preuve } from "../demande/evenements.ts";

/** What may be learnt of a sending; `npai`: the letter came back, nobody of that name lives there. */
export const sortesDeFait = ["envoye", "delivre", "rebond", "plainte", "retard", "poste", "recu", "npai"] as const;

/** Something learnt of a sending, and when it happened (ISO 8601): news come late and in any order. */
export type FaitDEnvoi = { type: (typeof sortesDeFait)[number]; le: string };

export const canaux = ["courriel", "sms", "courrier"] as const;
export type CanalDEnvoi = (typeof canaux)[number];

/** A message sent after an event, by one channel. */
export type Envoi = { version: number; message: string; canal: CanalDEnvoi; faits: readonly FaitDEnvoi[] };

const instants = ({ faits }: Envoi, ...types: FaitDEnvoi["type"][]): string[] =>
  faits.flatMap(({ type, le }) => (types.includes(type) ? [le] : [])).toSorted();

/** Instant when this sending is known to have arrived; a text message is a courtesy and proves nothing. */
function arriveeDe(envoi: Envoi): string | undefined {
  if (envoi.canal === "sms") return undefined;
  const [rebond = ""] = instants(envoi, "rebond").toReversed();
  if (envoi.canal === "courriel") return instants(envoi, "delivre").find((le) => le > rebond);
  const retournee = instants(envoi, "npai").length > 0;
  return instants(envoi, "recu")[0] ?? (retournee ? undefined : instants(envoi, "poste")[0]);
}

/** The first proof that one of these events reached the person: a mail delivered that did not bounce, or a letter. */
export function preuveDe(envois: readonly Envoi[], versions: readonly number[]): Preuve | undefined {
  const preuves = envois.flatMap((envoi): Preuve[] => {
    const arrivee = versions.includes(envoi.version) ? arriveeDe(envoi) : undefined;
    if (arrivee === undefined || envoi.canal === "sms") return [];
    return [{ version: envoi.version, canal: envoi.canal, le: jourAParis(new Date(arrivee)) }];
  });
  return preuves.toSorted((a, b) => (a.le < b.le ? -1 : 1))[0];
}

import type { Courrier } from "../gate/courriers.ts";
import type { Entry } from "./chronicle.ts";

/** What happened between two days, counted by kind, then told in its order. */
export type Summary = {
  de: string;
  vers: string;
  comptes: readonly { quoi: string; nombre: number }[];
  faits: readonly Entry[];
};

const canaux = { courriel: "Courriel", sms: "SMS" } as const;

const sent = ({ canal, objet }: Courrier): string =>
  objet === undefined ? `${canaux[canal]} envoyé` : `${canaux[canal]} « ${objet} »`;

function counted(kinds: readonly string[]): Summary["comptes"] {
  const numbers = new Map<string, number>();
  for (const quoi of kinds) numbers.set(quoi, (numbers.get(quoi) ?? 0) + 1);
  return [...numbers].map(([quoi, nombre]) => ({ quoi, nombre })).sort((a, b) => b.nombre - a.nombre);
}

/** `courriers` are those that left meanwhile. */
export const summaryOf = (
  { de, vers }: { de: string; vers: string },
  faits: readonly Entry[],
  courriers: readonly Courrier[],
): Summary => ({
  de,
  vers,
  faits,
  comptes: [...counted(faits.map(({ quoi }) => quoi)), ...counted(courriers.map(sent))],
});

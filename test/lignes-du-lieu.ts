import type { Geographie } from "../functions/statistiques-publication/territoires.ts";
import type { Ligne, Relations } from "./recompter.ts";

/** Communes of each territory. */
export function membresDe({ appartenances }: Pick<Geographie, "appartenances">) {
  const membres = Map.groupBy(appartenances, ({ niveau, code }) => `${niveau}-${code}`);
  return (niveau: string, code: string): Set<string> =>
    new Set(membres.get(`${niveau}-${code}`)?.map(({ commune }) => commune));
}

/** Lines of a relation that count for a place, by its communes. */
export function lignesDuLieu(relations: Relations, relation: string, siennes: ReadonlySet<string>): Ligne[] {
  const toutes = relations[relation] ?? [];
  if (relation === "choix") return toutes.filter(({ communes }) => communes.some((commune) => siennes.has(commune)));
  const dedans = toutes.filter(({ commune }) => siennes.has(commune));
  if (relation !== "bilan") return dedans;
  const mouvements = relations.mouvements ?? [];
  const entrees = mouvements.filter(({ codes }) => siennes.has(codes.allee ?? "") && !siennes.has(codes.venue ?? ""));
  const departs = mouvements.filter(({ codes }) => siennes.has(codes.venue ?? "") && !siennes.has(codes.allee ?? ""));
  const en = (poste: string) => (ligne: Ligne) => ({ ...ligne, codes: { ...ligne.codes, poste } });
  return [...dedans, ...entrees.map(en("ME")), ...departs.map(en("MS"))];
}

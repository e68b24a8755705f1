import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { boite, sommets } from "./sommets.ts";

const connus = new Set(departements.map(({ code }) => code));

export type Contour = {
  code: string;
  viewBox: string;
  d: string;
  /** Left, top, width, height of the drawing in its frame. */
  cadre: readonly [number, number, number, number];
};

/** Frame of the 96 départements of the mainland and Corsica. */
export const METROPOLE = "0 0 1010 1010";

const lireLaSource = (): string => readFileSync(fileURLToPath(import.meta.resolve("dsfr-chart/MapChart")), "utf8");

/** Every département, overseas ones in a frame of their own, which the source writes before their path. */
export function lireContours(source = lireLaSource()): Contour[] {
  const dessins = [...source.matchAll(/class: "FR-(?<code>\w{2,3})",\s+(?:style: [^\n]+\n\s+)?d: "(?<d>[^"]+)"/gu)];
  const cadres = [...source.matchAll(/viewBox: "(?<cadre>0 0 \d\d \d\d)"/gu)];
  const contours = new Map<string, Contour>();
  for (const { groups: { code = "", d = "" } = {}, index } of dessins) {
    // régions have drawings too, and Île-de-France a second one, larger
    if (!connus.has(code) || contours.has(code)) continue;
    const cadre = cadres.findLast((un) => un.index < index)?.groups?.cadre;
    const [gauche, haut, droite, bas] = boite(sommets(d).flat());
    contours.set(code, {
      code,
      d,
      viewBox: code.length === 3 && cadre ? cadre : METROPOLE,
      cadre: [Math.round(gauche), Math.round(haut), Math.ceil(droite - gauche), Math.ceil(bas - haut)],
    });
  }
  return [...contours.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

import type { Fiche, Texte } from "./fiche.ts";

const deuxChiffres = (nombre: number): string => String(Math.floor(nombre)).padStart(2, "0");

/** « 00:01:02.345 » */
const instant = (secondes: number): string =>
  [deuxChiffres(secondes / 3600), deuxChiffres((secondes / 60) % 60), (secondes % 60).toFixed(3).padStart(6, "0")].join(
    ":",
  );

/** Captions of a film in one language (WebVTT), at the times of its voice; a sentence that is missing stops the build. */
export function sousTitres({ scenes }: Pick<Fiche, "scenes">, texte: Texte): string {
  const reperes = scenes.map(({ cle, debut, fin }) => {
    const phrase = texte[cle];
    if (phrase === undefined) throw new Error(`the help video says « ${cle} », which this language does not`);
    return `${instant(debut)} --> ${instant(fin)}\n${phrase}\n`;
  });
  return ["WEBVTT\n", ...reperes].join("\n");
}

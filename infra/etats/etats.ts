import { motifsDeRadiation, sousMotifs } from "../../shared/demande/radiation.ts";
import { transitions, typesDEvenement } from "../../shared/demande/transitions.ts";

const noeud = (etat: string): string => (etat === "inexistante" ? "[*]" : etat);

const fleches = typesDEvenement.map((type) => {
  const { depuis, vers, action } = transitions[type];
  return `    ${noeud(depuis)} --> ${noeud(vers)} : ${action}`;
});

const diagramme = ["```mermaid", "stateDiagram-v2", ...fleches, "    radiee --> [*] : purger, un an après", "```"];

const rangees = typesDEvenement.map((type) => {
  const { depuis, vers, action, libelle, refus } = transitions[type];
  return `| ${action} | \`${type}\` | ${depuis} | ${vers} | ${refus ? "oui" : ""} | ${libelle} |`;
});

const motifs = Object.values(motifsDeRadiation).map(
  ({ code, lettre, libelle }) => `| \`${code}\` | ${lettre} | ${libelle} |`,
);
const sous = Object.entries(sousMotifs).map(([code, libelle]) => `| \`${code}\` | d | ${libelle} |`);

/** The life of a demande, for those who read no code: drawn from the table of transitions, never by hand. */
export const etats = (): string =>
  `${[
    "# États d’une demande",
    "Ce document est écrit par `npm run etats` depuis `shared/demande/transitions.ts` ; un test dit s’il est à jour.",
    diagramme.join("\n"),
    [
      "| action | événement | depuis | vers | sous condition | ce que la personne lit |",
      "| --- | --- | --- | --- | --- | --- |",
      ...rangees,
    ].join("\n"),
    "## Motifs de radiation (CCH, R. 441-2-8)",
    ["| code | lettre | motif : la demande est arrêtée car… |", "| --- | --- | --- |", ...motifs, ...sous].join("\n"),
  ].join("\n\n")}\n`;

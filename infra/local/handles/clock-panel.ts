import type { Entry } from "../chronicle/chronicle.ts";
import type { Summary } from "../chronicle/summary.ts";
import type { Journey } from "../traveller.ts";
import { escaped, longDate } from "./html.ts";
import type { Pas } from "./plus-tard.ts";

const buttons: readonly [Pas, string][] = [
  ["jour", "Avancer d’un jour"],
  ["mois", "Avancer d’un mois"],
  ["annee", "Avancer d’un an"],
];

/** Facts told one by one; past that, the counts say enough. */
const told = 300;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The move under way; the page asks for itself again until it is over. */
export function underWay({ de, vers, jour }: Journey): string {
  const [done, all] = [daysBetween(de, jour), daysBetween(de, vers)];
  return `
<p role="status">Nous sommes le ${longDate(jour)} : l’horloge va du ${longDate(de)} au ${longDate(vers)}, et chaque jour est vécu.</p>
<p><label for="avance">Jours vécus : ${done} sur ${all}</label></p>
<p><progress id="avance" max="${all}" value="${done}"></progress></p>
<p>Cette page se met à jour toutes les secondes.</p>`;
}

const button = ([pas, texte]: [Pas, string]): string => `<button name="avancer" value="${pas}">${texte}</button>`;

const row = ({ quoi, nombre }: Summary["comptes"][number]): string =>
  `<tr><th scope="row">${escaped(quoi)}</th><td class="n">${nombre}</td></tr>`;

const item = ({ jour, quoi, numeroUnique }: Entry): string =>
  `<li>${longDate(jour)} : ${escaped(quoi)}${numeroUnique === undefined ? "" : `, demande ${escaped(numeroUnique)}`}</li>`;

function details(faits: readonly Entry[]): string {
  if (faits.length === 0) return "";
  const hidden = faits.length > told ? `<p>Et ${faits.length - told} autres.</p>` : "";
  return `<details><summary>Le détail, jour par jour</summary><ul>${faits.slice(0, told).map(item).join("")}</ul>${hidden}</details>`;
}

const counts = ({ comptes }: Summary): string =>
  comptes.length === 0
    ? "<p>Rien : aucune demande n’avait d’échéance.</p>"
    : `<table><thead><tr><th scope="col">Ce qui s’est passé</th><th scope="col">Nombre</th></tr></thead><tbody>${comptes.map(row).join("")}</tbody></table>`;

const summarized = (summary: Summary): string => `
<h2 id="resume">Du ${longDate(summary.de)} au ${longDate(summary.vers)}</h2>
${counts(summary)}
${details(summary.faits)}`;

/** The date, the buttons that move it, and what happened during the last move. */
export const clockPanel = (today: string, summary: Summary | undefined, failure: string | undefined): string => `
<p>Nous sommes le <strong>${longDate(today)}</strong>. Avancez la date pour voir vivre les demandes : chaque jour qui passe est vécu, avec ses avis, ses rappels, ses radiations et ses effacements.</p>
${failure === undefined ? "" : `<p role="alert">Le déplacement s’est arrêté : ${escaped(failure)}</p>`}
<form method="post" action="/_local/avancer">${buttons.map(button).join("")}</form>
${summary ? summarized(summary) : ""}`;

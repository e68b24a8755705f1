/** Why nothing is published, said to whoever publishes: what, where, and what to do. */
export class Empechement extends Error {}

const aRemettre =
  "Remettez-le d’une sauvegarde, ou refaites le lac (npm run statistiques:reconstruire), puis recommencez.";

/** As named in the lake, whatever the folder that holds it. */
export const nomDansLeLac = (fichier: string): string => fichier.slice(fichier.lastIndexOf("faits/"));

export const illisible = (fichier: string, cause?: unknown): Empechement =>
  new Empechement(`le fichier de faits ${nomDansLeLac(fichier)} est illisible. ${aRemettre}`, { cause });

export const disparu = (fichier: string): Empechement =>
  new Empechement(`le fichier de faits ${nomDansLeLac(fichier)} manque, et son mois dit qu’il y était. ${aRemettre}`);

export const abime = (fichier: string): Empechement =>
  new Empechement(`le fichier de faits ${nomDansLeLac(fichier)} n’est plus celui que la nuit a écrit. ${aRemettre}`);

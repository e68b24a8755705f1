const UN_FICHIER = (chemin: string): string =>
  `« ${chemin} » ne peut pas être un dossier : un fichier porte déjà ce nom, ou celui d’un dossier au-dessus.`;
const SANS_DROIT = (chemin: string): string => `le droit de lire ou d’écrire « ${chemin} » manque.`;

/** What a system says of a file or a folder that it refuses, by its code. */
const refus: ReadonlyMap<string, (chemin: string) => string> = new Map([
  ["ENOTDIR", UN_FICHIER],
  ["EEXIST", UN_FICHIER],
  ["EACCES", SANS_DROIT],
  ["EPERM", SANS_DROIT],
  ["EROFS", (chemin) => `« ${chemin} » est sur un disque qui ne s’écrit pas.`],
]);

const PLEIN = "le disque est plein.";
/** As the system says it in its own words, of which DuckDB keeps no code. */
const DISQUE_PLEIN = /No space left on device/u;

/** The refusal of a path by the system, said to whoever typed a command; nothing for any other failure. */
export function refusDuSysteme(erreur: unknown): string | undefined {
  if (erreur instanceof Error && DISQUE_PLEIN.test(erreur.message)) return PLEIN;
  if (!(erreur instanceof Error && "code" in erreur)) return undefined;
  // whoever writes in an open file is not told its name
  if (erreur.code === "ENOSPC") return PLEIN;
  if (!("path" in erreur)) return undefined;
  return refus.get(String(erreur.code))?.(String(erreur.path));
}

/** A failure, as whoever typed the command reads it. */
export const enClair = (erreur: unknown): string =>
  refusDuSysteme(erreur) ?? (erreur instanceof Error ? erreur.message : String(erreur));

import { chemins } from "../../chemins.ts";

/** Page of this site to go back to once FranceConnect has answered; kept in this tab only. */
const NOM = "sne-retour-de-franceconnect";

const estDuSite = (chemin: string): boolean => /^\/[\w-]+(?:\/[\w-]+)*$/u.test(chemin);

export const garderLeRetour = (chemin: string): void => sessionStorage.setItem(NOM, chemin);

/** Read once. */
export function reprendreLeRetour(): string {
  const garde = sessionStorage.getItem(NOM) ?? "";
  sessionStorage.removeItem(NOM);
  return estDuSite(garde) ? garde : chemins.espace;
}

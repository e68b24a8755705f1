import { chemins } from "../../../chemins.ts";

/** Page of this site to go back to; anything else would send a person elsewhere from a link of ours. */
export function retourDe(recherche: string): string {
  const retour = new URLSearchParams(recherche).get("retour") ?? "";
  return /^\/(?:espace|demande-de-guichet|demande|rejoindre|aider)(?:\/[\w-]+)*$/u.test(retour)
    ? retour
    : chemins.espace;
}

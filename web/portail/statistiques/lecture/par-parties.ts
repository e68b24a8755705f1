import { Echec, lireEchec } from "../../../socle/echec.ts";
import { enPatientant } from "./patienter.ts";

/** Two hundred thousand rows: what a spreadsheet still opens. */
export const PARTIES_AU_PLUS = 20;

/** Where the next part is, as the header `Link` says it. */
const suivante = ({ headers }: Response, depuis: URL): URL | undefined => {
  const [, lien] = /^<(.+)>; rel="next"$/u.exec(headers.get("link") ?? "") ?? [];
  return lien === undefined ? undefined : new URL(lien, depuis);
};

async function demander(adresse: URL): Promise<Response> {
  const reponse = await fetch(adresse.href).catch(() => {
    throw new Echec("reseau");
  });
  if (!reponse.ok) throw await lireEchec(reponse);
  return reponse;
}

const sansTitres = (csv: string): string => csv.slice(csv.indexOf("\r\n") + 2);

type Reunies = { textes: string[]; lignes: number; entier: boolean };

/** Every part of a table that is longer than a file, one after the other; not `entier` past what a browser should hold. */
export async function toutesLesParties(adresse: string): Promise<Reunies> {
  const textes: string[] = [];
  let ici: URL | undefined = new URL(adresse, location.origin);
  while (ici !== undefined && textes.length < PARTIES_AU_PLUS) {
    const celle: URL = ici;
    const reponse = await enPatientant(() => demander(celle));
    const texte = await reponse.text();
    textes.push(textes.length === 0 ? texte : sansTitres(texte));
    ici = suivante(reponse, celle);
  }
  const lignes = textes.reduce((somme, texte) => somme + texte.split("\r\n").length - 1, -1);
  return { textes, lignes, entier: ici === undefined };
}

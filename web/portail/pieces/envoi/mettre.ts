import type { EnvoiDeFichier } from "../../../../shared/api/pieces.ts";
import { Echec } from "../../../socle/echec.ts";

/** 412: a try whose answer was lost had arrived. */
const ARRIVES: readonly number[] = [200, 412];

/**
 * Puts a file in the bucket and says how much has left, from 0 to 1. `fetch` tells no progress in Safari and Firefox.
 */
export const mettre = (
  { adresse, entetes }: Pick<EnvoiDeFichier, "adresse" | "entetes">,
  octets: Blob,
  avancer: (part: number) => void,
): Promise<void> =>
  new Promise((arriver, echouer) => {
    const requete = new XMLHttpRequest();
    requete.open("PUT", adresse);
    for (const [nom, valeur] of Object.entries(entetes)) requete.setRequestHeader(nom, valeur);
    requete.upload.onprogress = ({ loaded, total }) => avancer(total === 0 ? 0 : loaded / total);
    requete.onload = () => (ARRIVES.includes(requete.status) ? arriver() : echouer(new Echec("service")));
    requete.onerror = () => echouer(new Echec("reseau"));
    requete.send(octets);
  });

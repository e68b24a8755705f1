import type { Route } from "../../shared/api/route.ts";
import { requete } from "./client.ts";
import { Echec, lireEchec } from "./echec.ts";

/** A file that a route makes of what is sent to it: the browser keeps it under this name. Throws `Echec`. */
export async function enregistrerFichier(
  route: Pick<Route, "method" | "path">,
  entree: object,
  nom: string,
): Promise<void> {
  const [adresse, init] = requete(route, entree);
  const reponse = await fetch(adresse, init).catch(() => {
    throw new Echec("reseau");
  });
  if (!reponse.ok) throw await lireEchec(reponse);
  const lien = document.createElement("a");
  lien.href = URL.createObjectURL(await reponse.blob());
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(lien.href);
}

import { lireJson, type Recu } from "../un-envoi.ts";
import type { Monde } from "./monde.ts";

/** Parameters that come back in the address, and the cookie that was set on leaving. */
export type Retour = { chemin: string; parametres: Record<string, string>; cookie: string };

const paire = (cookie: string): string => cookie.split(";")[0] ?? "";

/** The cookie of this name that an answer sets, as a browser sends it back. */
export const cookieNomme = ({ entetes }: Recu, nom: string): string =>
  (entetes["set-cookie"] ?? []).map(paire).findLast((cookie) => cookie.startsWith(`${nom}=`)) ?? "";

/** A browser with its own cookies, that stops where it would leave for the site. */
function unNavigateur(site: string) {
  const cookies = new Map<string, string>();
  return async function aller(url: URL, corps?: URLSearchParams): Promise<URL> {
    const reponse = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([nom, valeur]) => `${nom}=${valeur}`).join("; ") },
      ...(corps && { method: "POST", body: corps }),
    });
    for (const cookie of reponse.headers.getSetCookie()) {
      const [nom = "", ...valeur] = paire(cookie).split("=");
      cookies.set(nom, valeur.join("="));
    }
    const suite = reponse.headers.get("location");
    if (suite === null) return url;
    const vers = new URL(suite, url);
    return vers.origin === site ? vers : aller(vers);
  };
}

/** Signs in at FranceConnect as this person; nobody refuses. Comes back with what the site reads in its address. */
export async function allerEtRevenir(
  { appeler, systeme }: Pick<Monde, "appeler" | "systeme">,
  personne: string,
  but: "connexion" | "lien" = "connexion",
  langue = "fr",
): Promise<Retour> {
  const depart = await appeler("partirVersFranceConnect", { but, langue });
  const aller = unNavigateur(systeme.adresse);
  const page = await aller(new URL(String(lireJson(depart).adresse)));
  const retour = await aller(page, new URLSearchParams({ person: personne }));
  return {
    chemin: retour.pathname,
    parametres: Object.fromEntries(
      ["state", "code", "error", "iss"].flatMap((nom) => {
        const valeur = retour.searchParams.get(nom);
        return valeur === null ? [] : [[nom, valeur]];
      }),
    ),
    cookie: cookieNomme(depart, "__Host-sne-fc"),
  };
}

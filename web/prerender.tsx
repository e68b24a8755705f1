import { text } from "node:stream/consumers";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerenderToNodeStream } from "react-dom/static";
import { langues } from "../shared/langues.ts";
import { m } from "./paraglide/messages.js";
import { Secours } from "./portail/navigateur/secours.tsx";
import type { RouteDuSite } from "./routes/une-route.ts";
import { routes } from "./routes.ts";
import { Cadre, Site } from "./site.tsx";
import { Attente } from "./socle/attente.tsx";
import { adresseDe, estEnFrancais } from "./socle/langue/adresses.ts";
import { langueDuSite } from "./socle/langue/langue-du-site.ts";

/** An address that no page has. */
const INTROUVABLE = "/introuvable";

/** Paths of the pages that the browser draws, which the edge knows from those that do not exist. */
export const cheminsDessines: readonly string[] = routes
  .filter(({ publique, path }) => !publique && path !== "*")
  .map(({ path }) => path);

export type PageRendue = { fichier: string; html: string };

async function dessiner(arbre: ReactNode): Promise<string> {
  const erreurs: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(arbre, {
    // past 12 kB React would move content by inline scripts, that our policy refuses
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    // a page that fails is left for the browser to draw: here it must stop the build
    onError: (erreur) => void erreurs.push(erreur),
  });
  const html = await text(prelude);
  if (erreurs.length > 0) throw erreurs[0];
  return html;
}

/** The same page in the other languages, for search engines. */
const autresLangues = (chemin: string): string =>
  langues.length === 1
    ? ""
    : langues
        .map((langue) => `<link rel="alternate" hreflang="${langue.code}" href="${adresseDe(chemin, langue)}" />`)
        .join("");

type ARemplir = Pick<RouteDuSite, "sansScript"> & {
  titre: string;
  page: string;
  /** Path of the page that is drawn whole. */
  rendu?: string;
};

function remplir(gabarit: string, { titre, page, rendu, sansScript }: ARemplir): string {
  const autres = rendu === undefined || estEnFrancais(rendu) ? "" : autresLangues(rendu);
  return gabarit
    .replace('<html lang="fr"', `<html lang="${langueDuSite.code}" dir="${langueDuSite.sens}"`)
    .replace("</head>", () => `${autres}</head>`)
    .replace("<title></title>", () => `<title>${m.titre_document({ titre })}</title>`)
    .replace("<!--secours-->", () => renderToStaticMarkup(<Secours dit={sansScript} />))
    .replace('id="racine"', rendu === undefined ? 'id="racine"' : `id="racine" data-rendu="${rendu}"`)
    .replace("<!--page-->", () => page);
}

/** Where what comes before the parameters of a path stands: `/statistiques/:niveau/:code` in `/statistiques`. */
const partieDe = (chemin: string): string => chemin.replace(/\/:.*$/u, "");

/** Every page that is served as a file: the public ones whole, and the frame of the others. */
export async function rendre(gabarit: string): Promise<PageRendue[]> {
  const publiques = routes.filter(({ publique }) => publique);
  const pages = publiques.map(async ({ path, titre, sansScript }) => ({
    fichier: `${path}/index.html`,
    html: remplir(gabarit, { titre, page: await dessiner(<Site chemin={path} />), rendu: path, sansScript }),
  }));
  const cadre = await dessiner(
    <Cadre chemin="">
      <Attente />
    </Cadre>,
  );
  // drawn again when it is visited: what it says hangs on the address
  const page = await dessiner(<Site chemin={INTROUVABLE} />);
  const introuvable = {
    fichier: `${INTROUVABLE}/index.html`,
    html: remplir(gabarit, { titre: m.introuvable_titre(), page }),
  };
  const app = { fichier: "app/index.html", html: remplir(gabarit, { titre: m.service_nom(), page: cadre }) };
  // the edge serves the frame of a part to the pages that it draws: without a script, it says what they would
  const parties = routes
    .filter(({ publique, sansScript }) => !publique && sansScript)
    .map(({ path, titre, sansScript }) => ({
      fichier: `${partieDe(path)}/app/index.html`,
      html: remplir(gabarit, { titre, page: cadre, sansScript }),
    }));
  return [...(await Promise.all(pages)), ...parties, introuvable, app];
}

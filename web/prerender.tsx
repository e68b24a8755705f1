import { text } from "node:stream/consumers";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerenderToNodeStream } from "react-dom/static";
import { langues } from "../shared/langues.ts";
import { m } from "./paraglide/messages.js";
import { Secours } from "./portail/navigateur/secours.tsx";
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

function remplir(gabarit: string, titre: string, page: string, rendu?: string): string {
  const autres = rendu === undefined || estEnFrancais(rendu) ? "" : autresLangues(rendu);
  return gabarit
    .replace('<html lang="fr"', `<html lang="${langueDuSite.code}" dir="${langueDuSite.sens}"`)
    .replace("</head>", () => `${autres}</head>`)
    .replace("<title></title>", () => `<title>${m.titre_document({ titre })}</title>`)
    .replace("<!--secours-->", () =>
      renderToStaticMarkup(<Secours dit={routes.find(({ path }) => path === rendu)?.sansScript} />),
    )
    .replace('id="racine"', rendu === undefined ? 'id="racine"' : `id="racine" data-rendu="${rendu}"`)
    .replace("<!--page-->", () => page);
}

/** Every page that is served as a file: the public ones whole, and the frame of the others. */
export async function rendre(gabarit: string): Promise<PageRendue[]> {
  const publiques = routes.filter(({ publique }) => publique);
  const pages = publiques.map(async ({ path, titre }) => ({
    fichier: `${path}/index.html`,
    html: remplir(gabarit, titre, await dessiner(<Site chemin={path} />), path),
  }));
  const cadre = dessiner(
    <Cadre chemin="">
      <Attente />
    </Cadre>,
  );
  // drawn again when it is visited: what it says hangs on the address
  const page = await dessiner(<Site chemin={INTROUVABLE} />);
  const introuvable = { fichier: `${INTROUVABLE}/index.html`, html: remplir(gabarit, m.introuvable_titre(), page) };
  const app = { fichier: "app/index.html", html: remplir(gabarit, m.service_nom(), await cadre) };
  return [...(await Promise.all(pages)), introuvable, app];
}

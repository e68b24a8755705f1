/** Paths of the pages that the application draws, by the prefix of their language: `/espace/:numeroUnique`. */
export type Chemins = Readonly<Record<string, readonly string[]>>;

/**
 * File behind an address: itself, a page rendered beforehand, the application of its language when it knows the
 * address, that of a part of the site where there is one, or the page that says that there is nothing there.
 */
export function fichier(pages: readonly string[], chemins: Chemins, uri: string): string {
  if (/\.[a-z0-9]+$/i.test(uri)) return uri;
  const adresse = uri.replace(/\/+$/, "");
  if (pages.includes(adresse)) return `${adresse}/index.html`;
  const premier = adresse.replace(/^(\/[^/]*).*$/, "$1");
  const langue = chemins[premier] ? premier : "";
  const morceaux = adresse.slice(langue.length).split("/");
  const siens = chemins[langue];
  const connu = siens?.find((chemin) => {
    const attendus = chemin.split("/");
    return (
      attendus.length === morceaux.length &&
      attendus.every((attendu, rang) => (attendu[0] === ":" ? morceaux[rang] !== "" : attendu === morceaux[rang]))
    );
  });
  if (connu === undefined) return `${langue}/introuvable/index.html`;
  const partie = langue + connu.replace(/\/:.*$/, "");
  return `${pages.includes(`${partie}/app`) ? partie : langue}/app/index.html`;
}

/**
 * Text of the function that CloudFront runs (cloudfront-js-2.0, which imports nothing), with what it knows: it finds
 * the file of a request, then says on the way back that an address which nothing answers is not found. What a browser
 * kept of it stays as it was (304).
 */
export const cleanUrls = (pages: readonly string[], chemins: Chemins): string =>
  [
    `const pages = ${JSON.stringify(pages)};`,
    `const chemins = ${JSON.stringify(chemins)};`,
    fichier.toString(),
    `function handler(event) {
  const vers = fichier(pages, chemins, event.request.uri);
  if (!event.response) { event.request.uri = vers; return event.request; }
  if (event.response.statusCode === 200 && vers.endsWith("/introuvable/index.html")) {
    event.response.statusCode = 404;
    event.response.statusDescription = "Not Found";
  }
  return event.response;
}`,
  ].join("\n");

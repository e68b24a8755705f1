/** File behind an address: itself, a page rendered beforehand, or the application of its language, which knows the others. */
export function fichier(pages: readonly string[], uri: string): string {
  if (/\.[a-z0-9]+$/i.test(uri)) return uri;
  const adresse = uri.replace(/\/+$/, "");
  if (pages.includes(adresse)) return `${adresse}/index.html`;
  const langue = adresse.replace(/^(\/[^/]*).*$/, "$1");
  return pages.includes(`${langue}/app`) ? `${langue}/app/index.html` : "/app/index.html";
}

/** Text of the function that CloudFront runs (cloudfront-js-2.0, which imports nothing), with the pages it knows. */
export const cleanUrls = (pages: readonly string[]): string =>
  [
    `const pages = ${JSON.stringify(pages)};`,
    fichier.toString(),
    "function handler(event) { event.request.uri = fichier(pages, event.request.uri); return event.request; }",
  ].join("\n");

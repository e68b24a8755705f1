import { langueDuSite } from "./langue-du-site.ts";

/** Pages of the guichets, published figures, bodies, what the law words: in French only. */
const EN_FRANCAIS =
  /^\/(?:guichet|statistiques|devenir-guichet|systemes-locaux|mentions-legales|accessibilite)(?:[/?#]|$)/u;

export const estEnFrancais = (chemin: string): boolean => EN_FRANCAIS.test(chemin);

/** Address of a page of the site, which keeps the language when the page is in it. */
export const adresseDe = (chemin: string, { prefixe } = langueDuSite): string =>
  prefixe === "" || estEnFrancais(chemin) ? chemin : prefixe + chemin;

/** Path of an address without its language, as `chemins.ts` declares it. */
export const cheminDe = (adresse: string, { prefixe } = langueDuSite): string =>
  prefixe !== "" && `${adresse}/`.startsWith(`${prefixe}/`) ? adresse.slice(prefixe.length) || "/" : adresse;

/** Where the visitor is, without the language. */
export const cheminCourant = (): string => cheminDe(location.pathname);

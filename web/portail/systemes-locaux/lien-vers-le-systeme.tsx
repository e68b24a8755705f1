import { m } from "../../paraglide/messages.js";

/** « demandelogement29.fr » */
export const nomDuSite = (url: string): string => new URL(url).hostname.replace(/^www\./u, "");

/** Leaves the site in a window of its own: what was being done here stays. */
export function LienVersLeSysteme({ url }: { url: string }) {
  const site = nomDuSite(url);
  return (
    <a className="fr-link" href={url} target="_blank" rel="noopener external" title={m.systeme_lien_titre({ site })}>
      {m.systeme_lien({ site })}
    </a>
  );
}

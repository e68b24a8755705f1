import type { BrowserContext, ConsoleMessage } from "playwright-core";

/** Chromium tells of every refusal of the API as an error: the page has its own words for it. */
const estUnRefusAttendu = (message: ConsoleMessage): boolean =>
  message.text().startsWith("Failed to load resource") && new URL(message.location().url).pathname.startsWith("/api/");

/** A page that does not exist is answered so: it is what the visit came to see. */
const estLaPage = (message: ConsoleMessage): boolean =>
  message.text().includes("404") && message.location().url === message.page()?.url();

/**
 * What no visit must show: an error in the console (a breach of the content policy is one), a call to elsewhere; pieces
 * alone are sent to another origin, their bucket, and a person alone goes to FranceConnect.
 */
export function releverLesIncidents(
  contexte: BrowserContext,
  { site: origine, seau, franceConnect }: Record<"site" | "seau" | "franceConnect", string>,
): string[] {
  const incidents: string[] = [];
  contexte.on("console", (message) => {
    if (message.type() === "error" && !estUnRefusAttendu(message) && !estLaPage(message))
      incidents.push(message.text());
  });
  contexte.on("weberror", (erreur) => void incidents.push(erreur.error().message));
  contexte.on("request", (requete) => {
    const { protocol, origin } = new URL(requete.url());
    if (origin === seau && requete.method() === "PUT") return;
    if (origin === franceConnect && requete.isNavigationRequest()) return;
    if (protocol.startsWith("http") && origin !== origine) incidents.push(`appel à ${origin}`);
  });
  return incidents;
}

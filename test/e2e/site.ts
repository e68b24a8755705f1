import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { describe, inject } from "vitest";
import { type Monde, ouvrirMonde, type Personne } from "../integration/monde.ts";
import { suivreLaVisite } from "./constat.ts";
import { releverLesIncidents } from "./incidents.ts";
import { lancer } from "./navigateur.ts";

/** What has not come by then on this machine, however busy, will not come. */
const PATIENCE_MS = 15_000;

const navigateur = inject("navigateur");

/** A story that needs a browser; skipped where there is none, and `preparer.ts` says so. */
export const dansUnNavigateur = describe.skipIf(navigateur === undefined);

/** The phone of most people who ask. */
const TELEPHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  userAgent:
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36",
} as const satisfies BrowserContextOptions;

/** The same width without fingers: a page keeps its width whatever it holds. */
export const FENETRE = { viewport: TELEPHONE.viewport } as const satisfies BrowserContextOptions;

/** Someone in front of a browser of their own. */
export type Visiteur = {
  page: Page;
  contexte: BrowserContext;
  /** What went wrong under the page, since the beginning. */
  incidents: readonly string[];
};

/** The whole system, and a browser to visit it. */
export type Site = {
  monde: Monde;
  /** Nobody is signed in, unless it is said who. */
  visiteur(qui?: Pick<Personne, "cookie">, options?: BrowserContextOptions): Promise<Visiteur>;
  /** The six digits of the last message to this address. */
  codeRecu(contact: string): string;
  /** A day passes: sessions are over, another code may be asked for. */
  passerUneNuit(): Promise<void>;
  fermer(): Promise<void>;
};

// a browser takes the cookie of a session from HTTPS only, or from this machine
const cookieDe = ({ cookie }: Pick<Personne, "cookie">, adresse: string) => {
  const [name = "", value = ""] = cookie.split("=");
  const url = adresse.replace("http:", "https:");
  return { name, value, url, httpOnly: true, secure: true, sameSite: "Strict" } as const;
};

const lendemain = (jour: string): string => new Date(Date.parse(jour) + 86_400_000).toISOString().slice(0, 10);

export async function ouvrirSite(options: Parameters<typeof ouvrirMonde>[0] = {}): Promise<Site> {
  if (!navigateur) throw new Error("no browser starts here");
  const [monde, ouvert]: [Monde, Browser] = await Promise.all([ouvrirMonde(options), lancer(navigateur)]);
  const { adresse, courriers, exploitant, franceConnect, horloge, arreter } = monde.systeme;
  const seau = new URL(exploitant.endpoint).origin;
  return {
    monde,
    async visiteur(qui, appareil: BrowserContextOptions = TELEPHONE) {
      const contexte = await ouvert.newContext({ baseURL: adresse, locale: "fr-FR", ...appareil });
      contexte.setDefaultTimeout(PATIENCE_MS);
      const incidents = releverLesIncidents(contexte, { site: adresse, seau, franceConnect: franceConnect.url });
      suivreLaVisite(contexte, incidents);
      if (qui) await contexte.addCookies([cookieDe(qui, adresse)]);
      return { contexte, incidents, page: await contexte.newPage() };
    },
    codeRecu: (contact) => /\b\d{6}\b/u.exec(courriers().findLast(({ a }) => a === contact)?.texte ?? "")?.[0] ?? "",
    passerUneNuit: () => horloge.avancer(lendemain(horloge.aujourdhui())),
    async fermer() {
      await ouvert.close();
      await arreter();
    },
  };
}

import type { Locator, Page } from "playwright-core";
import { francais, type Langue, langueDeLAdresse } from "../../shared/langues.ts";
import { lireTousLesTextes } from "../../web/langues/textes.ts";
import { isolerLesParametres } from "../../web/langues/traduire.ts";

type Parametres = Readonly<Record<string, string | number>>;

const lus = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/** All that a language says, by the French that it says. */
function ditesEn(langue: Langue): ReadonlyMap<string, ReadonlySet<string>> {
  const deja = lus.get(langue.code);
  if (deja) return deja;
  const dites = new Map<string, Set<string>>();
  for (const { fr, dit } of lireTousLesTextes(langue).values())
    if (typeof fr === "string" && typeof dit === "string") dites.set(fr, (dites.get(fr) ?? new Set()).add(dit));
  lus.set(langue.code, dites);
  return dites;
}

const remplir = (phrase: string, parametres: Parametres): string =>
  phrase.replace(/\{(\w+)\}/gu, (trou, nom) => String(parametres[nom] ?? trou));

/**
 * How a language of the site says a French sentence: stories are told in French, whatever the pages speak. A code or the
 * name of a place (« T2 ») is the same in all.
 */
export function direEn(langue: Langue, phrase: string, parametres: Parametres = {}): string {
  if (langue.code === francais.code) return remplir(phrase, parametres);
  const [dite = phrase, ...autres] = ditesEn(langue).get(phrase) ?? [];
  if (autres.length > 0) throw new Error(`${langue.code} says « ${phrase} » in several ways`);
  return remplir(isolerLesParametres(langue, dite), parametres);
}

/** Language of the page in front. */
function langueDe(ou: Page | Locator): Langue {
  const page = "page" in ou ? ou.page() : ou;
  return langueDeLAdresse(URL.parse(page.url())?.pathname ?? "");
}

/** How the page in front says it. */
export const dire = (ou: Page | Locator, phrase: string, parametres?: Parametres): string =>
  direEn(langueDe(ou), phrase, parametres);

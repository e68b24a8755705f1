import type { JSHandle, Page } from "playwright-core";

type Pas = { rang: number; nom: string; fautes: string[] };

/** What the Tab key must reach, in the order of the document; a group of radios is one stop. */
const arretsAttendus = (page: Page): Promise<JSHandle<Element[]>> =>
  page.evaluateHandle(() => {
    const tous = [...document.querySelectorAll<HTMLElement>("*")];
    const vus = new Set<string>();
    const estUnArret = (element: HTMLElement): boolean => {
      if (element.tabIndex < 0 || element.matches(":disabled") || !element.checkVisibility()) return false;
      if (!element.matches("a[href], button, input, select, textarea, summary, [tabindex]")) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const groupe = document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]:checked`);
      if (groupe.length > 0) return element.checked;
      const dejaVu = vus.has(element.name);
      vus.add(element.name);
      return !dejaVu;
    };
    return tous.filter(estUnArret);
  });

/** Where the focus is among the stops expected, and whether a person sees it there. */
const pasCourant = (attendus: JSHandle<Element[]>): Promise<Pas> =>
  attendus.evaluate((arrets) => {
    const ici = document.activeElement ?? document.body;
    const { left, top, width, height } = ici.getBoundingClientRect();
    const etiquettes = ici instanceof HTMLInputElement ? [...(ici.labels ?? [])] : [];
    const dessous = document.elementFromPoint(left + width / 2, top + height / 2);
    const dessines = [ici, ...etiquettes].flatMap((element) =>
      [undefined, "::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo)),
    );
    const estMarque = dessines.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px",
    );
    const estDessus = [ici, ...etiquettes].some((element) => element.contains(dessous) || dessous?.contains(element));
    return {
      // among those expected, and not in the document: a page may add an element while one walks through it
      rang: arrets.indexOf(ici),
      nom: `${ici.tagName.toLowerCase()} « ${(ici.textContent || ici.id).trim().slice(0, 40)} »`,
      fautes: [...(estMarque ? [] : ["le focus ne se voit pas"]), ...(estDessus ? [] : ["caché par autre chose"])],
    };
  });

/** From the top of the page, Tab after Tab: everything is reached, in order, in sight, without a trap (RGAA 10.7, 12.8, 12.9). */
export async function fautesDeClavier(page: Page): Promise<string[]> {
  const attendus = await arretsAttendus(page);
  const nombre = await attendus.evaluate(({ length }) => length);
  const pas: Pas[] = [];
  while (pas.length < nombre) {
    await page.keyboard.press("Tab");
    pas.push(await pasCourant(attendus));
  }
  const ordre = pas.every(({ rang }, attendu) => rang === attendu) ? [] : [`parcours ${pas.map(({ rang }) => rang)}`];
  return [...ordre, ...pas.flatMap(({ nom, fautes }) => fautes.map((faute) => `${nom} : ${faute}`))];
}

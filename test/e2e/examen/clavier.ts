import type { Page } from "playwright-core";

type Pas = { rang: number; nom: string; fautes: string[] };

/** What the Tab key must reach, by rank in the document; a group of radios is one stop. */
const arretsAttendus = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
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
    return tous.flatMap((element, rang) => (estUnArret(element) ? [rang] : []));
  });

/** Where the focus is, and whether a person sees it there. */
const pasCourant = (page: Page): Promise<Pas> =>
  page.evaluate(() => {
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
      rang: [...document.querySelectorAll("*")].indexOf(ici),
      nom: `${ici.tagName.toLowerCase()} « ${(ici.textContent || ici.id).trim().slice(0, 40)} »`,
      fautes: [...(estMarque ? [] : ["le focus ne se voit pas"]), ...(estDessus ? [] : ["caché par autre chose"])],
    };
  });

/** From the top of the page, Tab after Tab: everything is reached, in order, in sight, without a trap (RGAA 10.7, 12.8, 12.9). */
export async function fautesDeClavier(page: Page): Promise<string[]> {
  const attendus = await arretsAttendus(page);
  const pas: Pas[] = [];
  for (const _ of attendus) {
    await page.keyboard.press("Tab");
    pas.push(await pasCourant(page));
  }
  const rangs = pas.map(({ rang }) => rang);
  const ordre = JSON.stringify(rangs) === JSON.stringify(attendus) ? [] : [`parcours ${rangs}, attendu ${attendus}`];
  return [...ordre, ...pas.flatMap(({ nom, fautes }) => fautes.map((faute) => `${nom} : ${faute}`))];
}

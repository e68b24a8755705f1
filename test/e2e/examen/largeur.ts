import type { Page } from "playwright-core";

/** The narrowest phone, and a screen of 1280 pixels at 200 % (RGAA 10.4, 10.11). */
const VUES = [
  { width: 320, height: 640 },
  { width: 640, height: 512 },
] as const;

/** What sticks out of the page, or is cut, at this width. */
const debordements = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const nommer = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
    const lisibles = [...document.querySelectorAll("body *")].filter((element) => element.clientWidth > 1);
    const coupes = lisibles.filter(
      (element) =>
        // what is typed in a box moves with the caret
        element.tagName !== "INPUT" &&
        element.scrollWidth > element.clientWidth + 1 &&
        /hidden|clip/u.test(getComputedStyle(element).overflowX),
    );
    const dehors = lisibles.filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [
      ...(scrollWidth > clientWidth ? [`la page a ${scrollWidth} px de large`] : []),
      ...coupes.map((element) => `coupé : ${nommer(element)}`),
      ...dehors.map((element) => `dépasse : ${nommer(element)}`),
    ];
  });

/** Nothing has to be read by scrolling sideways. */
export async function fautesDeLargeur(page: Page): Promise<string[]> {
  const depart = page.viewportSize();
  const fautes: string[] = [];
  for (const vue of VUES) {
    await page.setViewportSize(vue);
    fautes.push(...(await debordements(page)).map((faute) => `à ${vue.width} px, ${faute}`));
  }
  if (depart) await page.setViewportSize(depart);
  return fautes;
}

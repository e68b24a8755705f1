import axe from "axe-core";
import type { Page } from "playwright-core";
import { fautesDeClavier } from "./clavier.ts";
import { fautesDeLargeur } from "./largeur.ts";
import { fautesDeStructure } from "./structure.ts";

/** What a machine says of one criterion: on one page, then on all. */
export type Constat = "enfreint" | "a-voir" | "respecte" | "absent";

const gravite: readonly Constat[] = ["absent", "respecte", "a-voir", "enfreint"];

/** The worst that was seen. */
export const lePire = (constats: readonly Constat[]): Constat =>
  constats.reduce((pire, un) => (gravite.indexOf(un) > gravite.indexOf(pire) ? un : pire), "absent");

/** `RGAA-8.3.1`, as axe marks the test of a criterion. */
const MARQUE = /^RGAA-(\d+\.\d+)\.\d+$/u;

const criteresDe = (tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => MARQUE.exec(tag)?.[1] ?? []).filter((critere, rang, tous) => tous.indexOf(critere) === rang);

const criteresDesRegles: ReadonlyMap<string, readonly string[]> = new Map(
  axe.getRules(["RGAAv4"]).map(({ ruleId, tags }) => [ruleId, criteresDe(tags)]),
);

type ParCritere = readonly (readonly [critere: string, constat: Constat])[];

/** What axe says of each criterion that it knows something of; needs the engine in the page. */
async function selonAxe(page: Page): Promise<ParCritere> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const moteur = await page.evaluateHandle<typeof axe>("axe");
  const trouves = await moteur.evaluate(async ({ run }) => {
    const { violations, incomplete, passes, inapplicable } = await run(document, { runOnly: ["RGAAv4"] });
    const noms = (resultats: readonly { id: string }[]) => resultats.map(({ id }) => id);
    return {
      enfreint: noms(violations),
      "a-voir": noms(incomplete),
      respecte: noms(passes),
      absent: noms(inapplicable),
    };
  });
  return gravite.flatMap((constat) =>
    trouves[constat].flatMap((regle) =>
      (criteresDesRegles.get(regle) ?? []).map((critere) => [critere, constat] as const),
    ),
  );
}

const selonFautes = (criteres: readonly string[], fautes: readonly string[]): ParCritere =>
  criteres.map((critere) => [critere, fautes.length === 0 ? "respecte" : "enfreint"]);

/** Criteria of the RGAA 4.1 that a machine may look at, and what it sees of each on this page. */
export async function constaterLeRgaa(page: Page): Promise<ParCritere> {
  const clavier = await fautesDeClavier(page);
  const estUnParcours = (faute: string): boolean => faute.startsWith("parcours");
  return [
    ...selonFautes(["12.8", "12.9"], clavier.filter(estUnParcours)),
    ...selonFautes(
      ["10.7"],
      clavier.filter((faute) => !estUnParcours(faute)),
    ),
    ...selonFautes(["8.3", "8.5", "9.1", "10.4"], await fautesDeStructure(page)),
    ...selonFautes(["10.4", "10.11"], await fautesDeLargeur(page)),
    ...(await selonAxe(page)),
  ];
}

import { expect } from "vitest";
import type { Page as PageDuFormulaire, Personne } from "../../shared/formulaire/champ.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { type Etape, etapesDe } from "../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../shared/formulaire/personnes.ts";
import { desReponses } from "../des-reponses.ts";
import { foyers } from "./des-foyers.ts";
import { unDossier } from "./dossier.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { examiner } from "./examen/examiner.ts";
import { repondreALaPage } from "./parcours.ts";
import { FENETRE, type Site } from "./site.ts";

/** Households that together meet every page of the form. */
const rencontres = (aujourdhui: string): readonly Reponses[] => [
  ...Object.values(foyers),
  desReponses({ dateNaissance: `${Number(aujourdhui.slice(0, 4)) - 17}${aujourdhui.slice(4)}` }),
  desReponses({ logementActuel: "HLM", loyerActuel: 5000, courrierAilleurs: true }),
];

type Rencontre = { etape: Etape; reponses: Reponses };

/** A household that meets this page, and where on its way. */
function rencontrer({ id }: PageDuFormulaire, aujourdhui: string): Rencontre {
  for (const reponses of rencontres(aujourdhui)) {
    const etape = etapesDe(reponses, { aujourdhui }).find(({ page }) => page.id === id);
    if (etape) return { etape, reponses };
  }
  throw new Error(`no household meets the page ${id}`);
}

const sansCellesDe = ({ champs }: PageDuFormulaire, dites: Dites): Dites =>
  Object.fromEntries(Object.entries(dites).filter(([nom]) => !champs.some((champ) => champ.nom === nom)));

/** The answers of a household, those of one step taken away. */
function sansReponse({ etape: { page, personne }, reponses }: Rencontre): Dites {
  const liste = page.pourChaque;
  if (liste === undefined) return sansCellesDe(page, reponses);
  const vider = (une: Personne) => (une.id === personne?.id ? { id: une.id, ...sansCellesDe(page, une) } : une);
  return { ...reponses, [liste]: personnesDe(reponses, liste).map(vider) };
}

/** True when one may not leave the page without an answer. */
const attendUneReponse = ({ champs }: PageDuFormulaire): boolean =>
  champs.some(({ obligatoire, quand }) => obligatoire && quand === undefined);

/** A page of the form is of use to everyone: empty, in fault, filled. */
export async function examinerLaQuestion(site: Site, question: PageDuFormulaire): Promise<void> {
  const rencontre = rencontrer(question, site.monde.systeme.horloge.aujourdhui());
  const { etape, reponses } = rencontre;
  const dossier = await unDossier(site, sansReponse(rencontre));
  const { page, contexte, incidents } = await site.visiteur(dossier.qui, FENETRE);
  await page.goto(dossier.adresse(etape.cle));
  const continuer = page.getByRole("button", { name: /^(Continuer|Non, personne)$/u });
  await continuer.waitFor();
  expect(await fautesDeClavier(page)).toEqual([]);
  expect(await examiner(page)).toEqual([]);
  if (attendUneReponse(question)) {
    await continuer.click();
    await page.locator("[role=alert]:focus").waitFor();
    expect(await examiner(page)).toEqual([]);
  }
  await repondreALaPage(page, { confirmations: [], ...(etape.personne ?? reponses) }, question);
  expect(await examiner(page)).toEqual([]);
  expect(incidents).toEqual([]);
  await contexte.close();
}

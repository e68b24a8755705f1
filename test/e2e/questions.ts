import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Champ, Page as PageDuFormulaire, Valeur } from "../../shared/formulaire/champ.ts";
import { unDossier } from "./dossier.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { examiner } from "./examen/examiner.ts";
import { repondreALaPage } from "./parcours.ts";
import { demandeDe, repondre } from "./remplir.ts";
import { ditesA, type Rencontre, rencontrer, sansReponse } from "./rencontrer.ts";
import { reponseFausse, reponseJuste } from "./reponses-par-sorte.ts";
import { FENETRE, type Site } from "./site.ts";

/** True when one may not leave the page without an answer. */
const attendUneReponse = ({ champs }: PageDuFormulaire): boolean =>
  champs.some(({ type, obligatoire, quand }) => type === "confirmations" || (obligatoire && quand === undefined));

const boutonDeSuite = (page: Page) => page.getByRole("button", { name: /^(Continuer|Non, personne)$/u });

const estSansFaute = async (page: Page): Promise<void> => expect(await examiner(page)).toEqual([]);

async function etreRefuse(page: Page): Promise<void> {
  await boutonDeSuite(page).click();
  await page.locator("[role=alert]:focus").waitFor();
  await estSansFaute(page);
}

type Dire = (champ: Champ) => Valeur | undefined;

/** The question of the same page that another one hangs on, and the answer that calls for it. */
function meneurDe({ quand }: Champ, { champs }: PageDuFormulaire): { meneur: Champ; valeur: Valeur } | undefined {
  if (quand === undefined || !("champ" in quand)) return undefined;
  const meneur = champs.find(({ nom }) => nom === quand.champ);
  const [valeur] = quand.parmi;
  return meneur && valeur !== undefined ? { meneur, valeur } : undefined;
}

/** Answers every question of a page, those too that hang on another answer: the page is then examined on each side. */
async function repondreATout(page: Page, question: PageDuFormulaire, dire: Dire): Promise<void> {
  for (const champ of question.champs) {
    const mene = meneurDe(champ, question);
    if (mene && (await demandeDe(page, champ).count()) === 0) {
      await estSansFaute(page);
      await repondre(page, mene.meneur, mene.valeur);
    }
    const valeur = dire(champ);
    if (valeur !== undefined) await repondreALaPage(page, { [champ.nom]: valeur }, { ...question, champs: [champ] });
  }
}

/** A list with people on it, and what is asked before one is taken off. */
async function examinerLaListe(site: Site, { etape, reponses }: Rencontre): Promise<void> {
  const dossier = await unDossier(site, reponses);
  const { page, contexte } = await site.visiteur(dossier.qui, FENETRE);
  await page.goto(dossier.adresse(etape.cle));
  const retirer = page.getByRole("button", { name: /^Retirer : /u }).first();
  await retirer.waitFor();
  await estSansFaute(page);
  await retirer.click();
  await page.getByRole("dialog").waitFor();
  await estSansFaute(page);
  await contexte.close();
}

/** A page of the form is of use to everyone: empty, in fault, filled. */
export async function examinerLaQuestion(site: Site, question: PageDuFormulaire): Promise<void> {
  const rencontre = rencontrer(question, site.monde.systeme.horloge.aujourdhui());
  const { etape } = rencontre;
  const dossier = await unDossier(site, sansReponse(rencontre));
  const { page, contexte, incidents } = await site.visiteur(dossier.qui, FENETRE);
  await page.goto(dossier.adresse(etape.cle));
  await boutonDeSuite(page).waitFor();
  expect(await fautesDeClavier(page)).toEqual([]);
  await estSansFaute(page);
  if (attendUneReponse(question)) await etreRefuse(page);
  if (question.champs.some((champ) => reponseFausse(champ) !== undefined)) {
    await repondreATout(page, question, reponseFausse);
    await etreRefuse(page);
  }
  await repondreATout(page, question, (champ) => ditesA(rencontre)[champ.nom] ?? reponseJuste(champ));
  await estSansFaute(page);
  expect(incidents).toEqual([]);
  await contexte.close();
  if (question.champs.some(({ type }) => type === "personnes")) await examinerLaListe(site, rencontre);
}

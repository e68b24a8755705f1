import type { Locator, Page } from "playwright-core";
import type { Champ, Modalite, Nature, Valeur } from "../../shared/formulaire/champ.ts";
import { dire } from "./dire.ts";

type Saisie = { page: Page; champ: Champ; valeur: Valeur };
type Geste = (saisie: Saisie) => Promise<void>;

/** A name that begins with these words: hints and « (facultatif) » come after. */
export const commencePar = (mots: string): RegExp =>
  new RegExp(`^${mots.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?!\\p{L})`, "u");

const textes = (valeur: Valeur): string[] => [valeur].flat().map(String);

const modalites = (champ: Champ): readonly Modalite[] => ("modalites" in champ ? champ.modalites : []);

const libelleDe = (page: Page, champ: Champ, code: string): string => {
  const modalite = modalites(champ).find((une) => une.code === code);
  return modalite ? dire(page, modalite.libelle) : code;
};

// the question is the title of the page; the box says what it adds
const SUIVANTE = { "liste-ordonnee": "Ajouter une autre réponse", communes: "Ajouter une autre commune" };
const libelleAffiche = (champ: Champ): string => {
  if (champ.type === "personnes") return champ.ajout;
  if (champ.type === "confirmations") return "C’est juste";
  return champ.type === "communes" ? "Première commune" : champ.libelle;
};

/** The element that asks the question, by what it is called. */
export const demandeDe = (page: Page, champ: Champ): Locator =>
  page.getByRole(roles[champ.type], { name: commencePar(dire(page, libelleAffiche(champ))) });

/** The same, or what asks for one more answer. */
const encoreDe = (page: Page, champ: Champ, type: keyof typeof SUIVANTE): Locator =>
  demandeDe(page, champ).or(page.getByRole(roles[type], { name: commencePar(dire(page, SUIVANTE[type])) }));

const roles = {
  choix: "group",
  "choix-multiple": "group",
  booleen: "group",
  "date-passee": "group",
  "date-a-venir": "group",
  montants: "group",
  personnes: "button",
  confirmations: "checkbox",
  "liste-ordonnee": "combobox",
  adresse: "combobox",
  commune: "combobox",
  communes: "combobox",
  "code-postal": "textbox",
  // asks nothing
  "adresse-ban": "none",
  texte: "textbox",
  telephone: "textbox",
  courriel: "textbox",
  nir: "textbox",
  siret: "textbox",
  siren: "textbox",
  entier: "textbox",
  montant: "textbox",
} as const satisfies Record<Nature["type"], string>;

/** Presses the words of an answer: they cover the circle or the box. */
export async function cocher(groupe: Locator, reponse: string): Promise<void> {
  if (!(await groupe.getByLabel(reponse, { exact: true }).isChecked()))
    await groupe.getByText(reponse, { exact: true }).click();
}

const cocherChacune: Geste = async ({ page, champ, valeur }) => {
  for (const code of textes(valeur)) await cocher(demandeDe(page, champ), libelleDe(page, champ, code));
};

const ecrire: Geste = ({ page, champ, valeur }) =>
  demandeDe(page, champ).fill(champ.type === "montant" ? String(valeur).replace(".", ",") : String(valeur));

const dater: Geste = async ({ page, champ, valeur }) => {
  const [annee = "", mois = "", jour = ""] = String(valeur).split("-");
  const boites = { Jour: jour, Mois: mois, Année: annee };
  for (const [nom, chiffres] of Object.entries(boites))
    await demandeDe(page, champ)
      .getByRole("textbox", { name: dire(page, nom) })
      .fill(chiffres);
};

const choisirLaCommune = async (boite: Locator, code: string): Promise<void> => {
  await boite.fill(code);
  await boite.page().getByRole("option").first().click();
};

/** One line for each kind, with the euro sign that people write. */
const ecrireLesMontants: Geste = async ({ page, champ, valeur }) => {
  const groupe = demandeDe(page, champ);
  for (const [rang, [code, montant]] of Object.entries(valeur).entries()) {
    if (rang > 0) await groupe.getByRole("button", { name: dire(page, "Ajouter une ressource") }).click();
    await groupe
      .getByRole("combobox", { name: commencePar(dire(page, "Ressource {rang}", { rang: rang + 1 })) })
      .selectOption({ label: libelleDe(page, champ, code) });
    const montantDe = dire(page, "Montant de la ressource {rang}, en euros par mois", { rang: rang + 1 });
    const boite = groupe.getByRole("textbox", { name: commencePar(montantDe) });
    await boite.fill(`${String(montant).replace(".", ",")} €`);
  }
};

const gestes: Record<Nature["type"], Geste> = {
  choix: cocherChacune,
  "choix-multiple": cocherChacune,
  booleen: ({ page, champ, valeur }) => cocher(demandeDe(page, champ), dire(page, valeur === true ? "Oui" : "Non")),
  "date-passee": dater,
  "date-a-venir": dater,
  montants: ecrireLesMontants,
  // each person has pages of their own (`parcours.ts`)
  personnes: async () => {},
  async confirmations({ page }) {
    for (const juste of await page.getByText(dire(page, "C’est juste")).all()) await juste.click();
  },
  async "liste-ordonnee"({ page, champ, valeur }) {
    for (const code of textes(valeur)) {
      await encoreDe(page, champ, "liste-ordonnee").selectOption({ label: libelleDe(page, champ, code) });
      await page.getByRole("button", { name: dire(page, "Ajouter cette réponse") }).click();
    }
  },
  commune: ({ page, champ, valeur }) => choisirLaCommune(demandeDe(page, champ), String(valeur)),
  async communes({ page, champ, valeur }) {
    for (const code of textes(valeur)) await choisirLaCommune(encoreDe(page, champ, "communes"), code);
  },
  adresse: ecrire,
  "code-postal": ecrire,
  "adresse-ban": async () => {},
  texte: ecrire,
  telephone: ecrire,
  courriel: ecrire,
  nir: ecrire,
  siret: ecrire,
  siren: ecrire,
  entier: ecrire,
  montant: ecrire,
};

/** Answers one question as a person does, by the role and the name of what is on the page. */
export const repondre = (page: Page, champ: Champ, valeur: Valeur): Promise<void> =>
  gestes[champ.type]({ page, champ, valeur });

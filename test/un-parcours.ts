import fc from "fast-check";
import type { Champ, Personne, Valeur } from "../shared/formulaire/champ.ts";
import type { Reponses } from "../shared/formulaire/formulaires.ts";
import { etapesDe, type Question, questionsDeLEtape } from "../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../shared/formulaire/personnes.ts";
import { avertissements } from "../shared/formulaire/plausibilite.ts";

export const JOUR = { aujourdhui: "2026-11-24" };

/** Draws a value, as `fc.gen()` does. */
type Tirer = fc.GeneratorValue;
type Juste = (champ: Champ) => fc.Arbitrary<Valeur>;

const modalitesDe = (champ: Champ): string[] =>
  "modalites" in champ ? champ.modalites.map(({ code }) => code) : ["?"];
const plusieurs: Juste = (champ) =>
  fc.uniqueArray(fc.constantFrom(...modalitesDe(champ)), { minLength: 1, maxLength: 3 });
const fixes =
  (...valeurs: readonly Valeur[]) =>
  (): fc.Arbitrary<Valeur> =>
    fc.constantFrom(...valeurs);
const nombre: Juste = (champ) =>
  "min" in champ ? fc.integer({ min: champ.min, max: Math.min(champ.max, 9) }) : fc.constantFrom(0, 12.5, 540);

/** Answers that are valid, of each type: what someone may type, the surprising included. */
const justes: Readonly<Record<Champ["type"], Juste>> = {
  choix: (champ) => fc.constantFrom(...modalitesDe(champ)),
  "choix-multiple": plusieurs,
  "liste-ordonnee": plusieurs,
  texte: () => fc.stringMatching(/^[A-Z][a-z]{7}$/u),
  booleen: () => fc.boolean(),
  "date-passee": fixes("1961-02-28", "1985-03-27", "1996-02-29", "2009-10-04", "2015-09-04", "2024-01-12"),
  "date-a-venir": fixes("2026-12-01", "2027-05-31"),
  entier: nombre,
  montant: nombre,
  montants: fixes({}, { SAL: 1234.56 }, { CHO: 890, AF: 141.99 }, { RET: 30_000 }),
  nir: fixes("269054958815780"),
  siret: fixes("73282932000074"),
  siren: fixes("732829320"),
  telephone: fixes("06 12 34 56 78"),
  courriel: fixes("amina@exemple.fr"),
  commune: fixes("69123", "75056"),
  adresse: fixes("12 Rue de la Paix", "2 place du Pont"),
  "code-postal": fixes("69007"),
  "adresse-ban": fixes(["69387_5230_00012", "12 rue de la Paix", "69007", "69123"]),
  communes: fixes(["69123"], ["69266", "69123"]),
  confirmations: fixes([]),
  personnes: fixes([]),
};

/** Someone leaves, someone comes, or the list stays: those who stay keep their answers. */
function changerLaListe(tirer: Tirer, personnes: readonly Personne[], champ: Champ): readonly Personne[] {
  const geste = tirer(fc.constantFrom, "ajouter", "retirer", "garder");
  if (geste === "retirer") return personnes.slice(1);
  const doitEnAvoir = champ.obligatoire === true && personnes.length === 0;
  if (personnes.length > 2 || (geste === "garder" && !doitEnAvoir)) return personnes;
  // two lists may name their people alike: an identifier is that of a person of one list
  const libres = ["a", "b", "c", "d"].filter((id) => !personnes.some((personne) => personne.id === id));
  return [...personnes, { id: tirer(() => fc.constantFrom(...libres)) }];
}

function uneReponse(tirer: Tirer, { champ, personne }: Question, reponses: Dites): Valeur | undefined {
  if (champ.type === "personnes") return changerLaListe(tirer, personnesDe(reponses, champ.nom), champ);
  if (champ.type === "confirmations") return avertissements(reponses, JOUR).map(({ cle }) => cle);
  // someone must be reachable: left out, it is asked again at the same page
  const facultative = champ.obligatoire === undefined && (personne !== undefined || champ.nom !== "telephone");
  if (facultative && tirer(fc.boolean)) return undefined;
  return tirer(() => justes[champ.type](champ));
}

const avec = <D extends object>(dites: D, nom: string, valeur: unknown): D => {
  const suivantes = { ...dites, [nom]: valeur };
  if (valeur === undefined) Reflect.deleteProperty(suivantes, nom);
  return suivantes;
};

function poser(reponses: Reponses, { champ, page, personne }: Question, valeur: Valeur | undefined): Reponses {
  if (!personne || page.pourChaque === undefined) return avec(reponses, champ.nom, valeur);
  const liste = personnesDe(reponses, page.pourChaque);
  return avec(
    reponses,
    page.pourChaque,
    liste.map((une) => (une.id === personne.id ? avec(une, champ.nom, valeur) : une)),
  );
}

/** Answers every question of a step, those that an answer has just opened included. */
export function repondre(tirer: Tirer, cle: string, avant: Reponses): Reponses {
  const posees = new Set<string>();
  let reponses = avant;
  for (;;) {
    const nouvelles = questionsDeLEtape(cle, reponses, JOUR).filter(({ champ }) => !posees.has(champ.nom));
    if (nouvelles.length === 0) return reponses;
    for (const question of nouvelles) {
      posees.add(question.champ.nom);
      reponses = poser(reponses, question, uneReponse(tirer, question, reponses));
    }
  }
}

/** The step after this one; undefined at the end of the form. Throws when the step itself is gone: a dead end. */
export function apres(cle: string, reponses: Reponses): string | undefined {
  const cles = etapesDe(reponses, JOUR).map((etape) => etape.cle);
  if (!cles.includes(cle)) throw new Error(`${cle} : la page a disparu sous sa réponse`);
  return cles[cles.indexOf(cle) + 1];
}

/**
 * Goes through the form from its first page to its end, coming back now and then to a page already seen to answer
 * something else; what those answers hide stays in the draft, as it does for a person.
 */
export function parcourir(tirer: Tirer, retours = 3): Reponses {
  let reponses: Reponses = {};
  let restants = retours;
  for (let cle: string | undefined = "pour-qui"; cle !== undefined; ) {
    reponses = repondre(tirer, cle, reponses);
    cle = apres(cle, reponses);
    if (restants === 0 || !tirer(fc.boolean)) continue;
    restants -= 1;
    const vues = etapesDe(reponses, JOUR).map((etape) => etape.cle);
    cle = tirer(() => fc.constantFrom(...vues));
  }
  return reponses;
}

import type { CommuneTrouvee } from "../../../shared/api/public.ts";
import type { Champ, Valeur } from "../../../shared/formulaire/champ.ts";
import { fautes } from "../../../shared/formulaire/fautes.ts";
import type { Question } from "../../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../../shared/formulaire/personnes.ts";
import { avertissements } from "../../../shared/formulaire/plausibilite.ts";
import { fauteDuChamp } from "../../../shared/formulaire/validite.ts";
import { simplifierNom } from "../../../shared/referentiel/normaliser-nom.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { codePostalEvident } from "../../portail/demande/communes/code-postal-evident.ts";
import { communeEvidente } from "../../portail/demande/communes/commune-evidente.ts";
import { chercherDesCommunes, communeConnue, nommerCommune } from "../../portail/demande/communes/communes-connues.ts";
import { fauteDeLaLecture } from "../../portail/demande/saisie/fautes-de-l-etape.ts";
import { lireEntier } from "../../portail/demande/saisie/lectures.ts";
import { ecrireAuClavier, lireAuClavier } from "./clavier.ts";
import { compter } from "./saisie.ts";

/** What a line says, by name of field (a commune brings its postal code), or why it is not understood. */
export type LigneLue = { dites: Record<string, Valeur | null> } | { phrase: string };

const regles = () => ({ ...aujourdhui(), communeDe: communeConnue, juge: fauteDuChamp });

function verifiee(champ: Champ, saisie: string): LigneLue {
  const lecture = lireAuClavier(champ, saisie);
  const faute = fauteDeLaLecture(champ, lecture, regles());
  if (faute !== undefined) return { phrase: fautes[faute] };
  return { dites: { [champ.nom]: "valeur" in lecture ? lecture.valeur : null } };
}

/** A postal code, then the first letters of one of its communes: `69100 vil`. */
const CODE_PUIS_NOM = /^(\d{5})\s+(.+)$/u;

async function trouver(saisie: string): Promise<CommuneTrouvee | string> {
  const [, code = saisie, debut = ""] = CODE_PUIS_NOM.exec(saisie) ?? [];
  const proposees = await chercherDesCommunes(code, new AbortController().signal);
  const trouvees = proposees.filter(({ nom }) => simplifierNom(nom).startsWith(simplifierNom(debut)));
  const evidente = communeEvidente(debut === "" ? saisie : debut, trouvees);
  if (evidente) return evidente;
  const noms = trouvees.slice(0, 6).map(({ nom, codesPostaux }) => `${nom} (${codesPostaux[0] ?? ""})`);
  return noms.length === 0 ? fautes["commune-inconnue"] : m.comptoir_commune_a_preciser({ noms: noms.join(", ") });
}

async function lireCommune(champ: Extract<Champ, { type: "commune" }>, saisie: string): Promise<LigneLue> {
  const trouvee = await trouver(saisie);
  if (typeof trouvee === "string") return { phrase: trouvee };
  const codePostal = champ.codePostal && codePostalEvident(trouvee, saisie);
  return {
    dites: { [champ.nom]: trouvee.code, ...(champ.codePostal && codePostal && { [champ.codePostal]: codePostal }) },
  };
}

async function lireCommunes(champ: Champ, saisie: string): Promise<LigneLue> {
  const noms = saisie.split(/[,;]/u).flatMap((nom) => (nom.trim() === "" ? [] : [nom.trim()]));
  const trouvees = await Promise.all(noms.map(trouver));
  const phrase = trouvees.find((trouvee) => typeof trouvee === "string");
  if (phrase !== undefined) return { phrase };
  const codes = trouvees.flatMap((trouvee) => (typeof trouvee === "string" ? [] : [trouvee.code]));
  const faute = fauteDeLaLecture(champ, { valeur: codes }, regles());
  return faute === undefined ? { dites: { [champ.nom]: codes } } : { phrase: fautes[faute] };
}

function lireCombien(champ: Extract<Champ, { type: "personnes" }>, saisie: string, reponses: Dites): LigneLue {
  const lecture = lireEntier(saisie === "" ? "0" : saisie);
  const combien = "valeur" in lecture ? Number(lecture.valeur) : Number.NaN;
  if (!(combien >= 0 && combien <= champ.max)) return { phrase: fautes["nombre-attendu"] };
  return { dites: { [champ.nom]: compter(reponses, champ.nom, combien) } };
}

/** Surprising answers are on the paper too: one word says that they were read again. */
function confirmer(champ: Champ, saisie: string, reponses: Dites): LigneLue {
  const cles = avertissements(reponses, aujourdhui()).map(({ cle }) => cle);
  return { dites: { [champ.nom]: /^[o1y]/iu.test(saisie.trim()) ? cles : null } };
}

export function lireLaLigne({ champ }: Question, saisie: string, reponses: Dites): LigneLue | Promise<LigneLue> {
  if (champ.type === "personnes") return lireCombien(champ, saisie.trim(), reponses);
  if (saisie.trim() === "") return { dites: { [champ.nom]: null } };
  if (champ.type === "commune") return lireCommune(champ, saisie.trim());
  if (champ.type === "communes") return lireCommunes(champ, saisie);
  return champ.type === "confirmations" ? confirmer(champ, saisie, reponses) : verifiee(champ, saisie);
}

/** An answer as its line shows it. */
export function ecrireLaLigne({ champ, valeur }: Question, reponses: Dites): string {
  if (champ.type === "personnes") return valeur === undefined ? "" : String(personnesDe(reponses, champ.nom).length);
  if (champ.type === "commune" && typeof valeur === "string") return nommerCommune(valeur);
  if (champ.type === "communes" && Array.isArray(valeur)) return valeur.map(String).map(nommerCommune).join(", ");
  if (champ.type === "confirmations") return valeur === undefined ? "" : m.oui();
  return ecrireAuClavier(champ, valeur);
}

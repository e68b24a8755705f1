import type { CoteDePaire } from "../../../shared/api/doublons.ts";
import { afficherReponse } from "../../../shared/formulaire/affichage.ts";
import type { Valeur } from "../../../shared/formulaire/champ.ts";
import { type Question, questionsDe } from "../../../shared/formulaire/parcours.ts";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { nommerCommune } from "../../portail/demande/communes/communes-connues.ts";

/** One question, what each demande answers to it, and whether they say the same. */
export type LigneComparee = { cle: string; libelle: string; un: string; autre: string; concorde: boolean };

const PAS_COMPARES = ["pourQui", "adresseBan", "courrierBan", "confirmations"];

const enTexte = ({ champ, valeur }: Question): string =>
  valeur === undefined ? "" : afficherReponse(champ, valeur, nommerCommune).join(" ; ");

const estUneTable = (valeur: Valeur | undefined): valeur is Readonly<Record<string, number>> =>
  typeof valeur === "object" && !Array.isArray(valeur);

/** Amounts typed in another order are the same amounts. */
function enOrdre(question: Question): Question {
  const { valeur } = question;
  if (!estUneTable(valeur)) return question;
  const ordonnee = Object.fromEntries(Object.entries(valeur).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { ...question, valeur: ordonnee };
}

function dites({ reponses }: CoteDePaire): Map<string, { libelle: string; texte: string }> {
  const questions = questionsDe(reponses, aujourdhui()).filter(
    ({ champ, personne }) => !personne && champ.type !== "personnes" && !PAS_COMPARES.includes(champ.nom),
  );
  return new Map(
    questions.map((question) => [
      question.champ.nom,
      { libelle: question.champ.libelle, texte: enTexte(enOrdre(question)) },
    ]),
  );
}

/** The answers of both, in the order of the form; those that neither gives are left out. */
export function lignesComparees([a, b]: readonly [CoteDePaire, CoteDePaire]): LigneComparee[] {
  const [un, autre] = [dites(a), dites(b)];
  return [...new Set([...un.keys(), ...autre.keys()])].flatMap((cle) => {
    const [ici, la] = [un.get(cle), autre.get(cle)];
    const [texteIci, texteLa] = [ici?.texte ?? "", la?.texte ?? ""];
    if (texteIci === "" && texteLa === "") return [];
    const libelle = ici?.libelle ?? la?.libelle ?? cle;
    return [{ cle, libelle, un: texteIci, autre: texteLa, concorde: texteIci === texteLa }];
  });
}

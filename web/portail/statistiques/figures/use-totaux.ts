import { type Choisie, editionDuTableau } from "../lecture/editions.ts";
import type { Lues } from "../lecture/lire.ts";
import type { Ligne } from "../lecture/question.ts";
import type { Territoire } from "../lecture/territoire.ts";
import { type Lecture, useLignes } from "../lecture/use-lecture.ts";
import { questionDe } from "./chiffres.tsx";

type Totaux = {
  lecture: Lecture<(Lues | undefined)[]>;
  lignes: readonly Ligne[];
  /** As the edition says it: the country is not whole in all of them. */
  nom: string | undefined;
};

/** What an edition says of a territory as a whole. */
export function useTotaux(territoire: Territoire, choisie: Choisie): Totaux {
  const edition = editionDuTableau(choisie, "TAB01-01", territoire.niveau);
  const lecture = useLignes(edition ? [questionDe("TAB01-01", territoire, edition)] : []);
  const lignes = lecture.nature === "pret" ? (lecture.valeur[0]?.lignes ?? []) : [];
  const nom = lignes[0]?.libelle_territoire;
  return { lecture, lignes, nom: typeof nom === "string" ? nom : undefined };
}

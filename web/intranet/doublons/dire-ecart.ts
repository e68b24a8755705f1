import type { CoteDePaire } from "../../../shared/api/doublons.ts";
import { champNomme } from "../../../shared/formulaire/formulaires.ts";
import { questionsDe } from "../../../shared/formulaire/parcours.ts";
import { personnesDe } from "../../../shared/formulaire/personnes.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { nommerPersonne } from "../../portail/demande/nommer-personne.ts";
import { direReponse } from "../../portail/demande/verifier/dire-reponse.ts";

/** What is said of one person of a list, a line for each question. */
function ditDe({ reponses }: CoteDePaire, liste: string, rang: number): string[] {
  const personne = personnesDe(reponses, liste)[rang];
  if (!personne) return [];
  return questionsDe(reponses, aujourdhui())
    .filter(
      ({ page, personne: de, valeur }) => page.pourChaque === liste && de?.id === personne.id && valeur !== undefined,
    )
    .map(({ champ, valeur }) => `${champ.libelle} : ${direReponse(champ, valeur, reponses).join(", ")}`);
}

/** Each person by name, with what the other demande does not say of them. */
function direLaListe(liste: string, cote: CoteDePaire, autre: CoteDePaire): string[] {
  return personnesDe(cote.reponses, liste).map((personne, rang) => {
    const ailleurs = new Set(ditDe(autre, liste, rang));
    const propres = ditDe(cote, liste, rang).filter((dit) => !ailleurs.has(dit));
    return [nommerPersonne(liste, personne, rang), ...propres].join(" ; ");
  });
}

/** One answer in words, beside that of the other demande. */
export function direLEcart(nom: string, cote: CoteDePaire, autre: CoteDePaire): string {
  const champ = champNomme(nom);
  if (!champ) return "";
  const personnes = champ.type === "personnes" ? direLaListe(nom, cote, autre) : [];
  if (personnes.length > 0) return personnes.join(" / ");
  const lignes = direReponse(champ, cote.reponses[nom], cote.reponses).join(", ");
  return lignes === "" ? m.sans_reponse() : lignes;
}

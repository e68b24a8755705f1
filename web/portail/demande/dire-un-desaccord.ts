import type { Champ, Personne, Valeur } from "../../../shared/formulaire/champ.ts";
import { champDeChaque, champNomme } from "../../../shared/formulaire/formulaires.ts";
import { type Dites, personnesDe } from "../../../shared/formulaire/personnes.ts";
import { m } from "../../paraglide/messages.js";
import { nommerPersonne } from "./nommer-personne.ts";
import { type Conflit, memeReponse } from "./suivi/reconcilier.ts";
import { direReponse } from "./verifier/dire-reponse.ts";

type Cote = Valeur | null | undefined;

const enDites = (nom: string, valeur: Cote): Dites => ({ [nom]: valeur ?? undefined });

const dire = (champ: Champ, valeur: Cote): string => direReponse(champ, valeur, enDites(champ.nom, valeur)).join(", ");

/** What is said of a person here and not there; nothing when both say the same. */
function differences(liste: string, ici: Personne, la: Personne | undefined): string[] {
  if (!la) return [];
  return Object.entries({ ...la, ...ici }).flatMap(([nom]) => {
    const champ = champDeChaque(liste, nom);
    if (!champ || memeReponse(ici[nom], la[nom])) return [];
    return [m.erreur({ libelle: champ.libelle, faute: champ.discret ? m.reponse_cachee() : dire(champ, ici[nom]) })];
  });
}

/** A list, person by person, with what each side says that the other does not. */
function direLaListe(liste: string, ici: Cote, la: Cote): string[] {
  const autres = personnesDe(enDites(liste, la), liste);
  const personnes = personnesDe(enDites(liste, ici), liste);
  if (personnes.length === 0) return [m.personnes_aucune_reponse()];
  return personnes.map((personne, rang) => {
    const nom = nommerPersonne(liste, personne, rang);
    const ecarts = differences(
      liste,
      personne,
      autres.find(({ id }) => id === personne.id),
    );
    return ecarts.length === 0 ? nom : m.personne_et_ecarts({ nom, ecarts: ecarts.join(" ; ") });
  });
}

/** One of the two answers to the same question, in words. */
export function direUnCote({ nom, ici, ailleurs }: Conflit, cote: "ici" | "ailleurs"): string[] {
  const [valeur, autre] = cote === "ici" ? [ici, ailleurs] : [ailleurs, ici];
  const champ = champNomme(nom);
  if (!champ) return [m.sans_reponse()];
  return champ.type === "personnes" ? direLaListe(nom, valeur, autre) : [dire(champ, valeur)];
}

import { afficherNumeroUnique, GUICHET_DU_PORTAIL } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { PAR_LA_POSTE_A_DEFAUT, type Sujet } from "./message.ts";

/** `24 novembre` : what a subject may say of a day. */
export const jourEtMois = (jour: string): string => afficherJour(jour).replace(/ \d{4}$/u, "");

/** `24/11/2027`, for SMS. */
export const jourCourt = (jour: string): string => jour.split("-").toReversed().join("/");

export const versMonEspace = ({ site }: Pick<Sujet, "site">, texte = "Ouvrir mon espace") => ({
  texte,
  adresse: `${site}/espace`,
});

export const numeroARetenir = ({ demande }: Pick<Sujet, "demande">) => ({
  intitule: "Votre numéro unique",
  valeur: afficherNumeroUnique(demande.numeroUnique),
});

/** Said by post to those who have neither e-mail nor telephone: it is not done in front of them. */
export const A_DEFAUT = { courrier: PAR_LA_POSTE_A_DEFAUT };

export const NUMERO_GARDE = "Votre numéro unique et votre ancienneté restent les mêmes.";

/** Who does it with the person: the law has no one do it alone. */
export function quiAide({ guichet }: Pick<Sujet, "guichet">): string {
  const debut = "Vous ne pouvez pas le faire seul ? Un guichet d’enregistrement le fait avec vous, gratuitement";
  return guichet && guichet.code !== GUICHET_DU_PORTAIL
    ? `${debut} : ${guichet.nom}, ${guichet.adresse}, ou tout autre guichet du département.`
    : `${debut} : mairies, bailleurs sociaux et services du logement du département en sont.`;
}

/** Ways to contest, said with each decision that takes something away (code de justice administrative, R. 421-1). */
export const CONTESTER =
  "Vous n’êtes pas d’accord ? Écrivez au guichet qui suit votre demande, depuis votre espace ou par courrier : il réexamine votre dossier. Vous pouvez aussi saisir le tribunal administratif dans les deux mois qui suivent la réception de ce message.";

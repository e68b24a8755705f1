import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message, Sujet } from "./message.ts";
import { A_DEFAUT, CONTESTER, numeroARetenir, versMonEspace } from "./phrases.ts";

/** Two people may have been taken for one: neither learns anything of the other. */
const PAS_VOUS =
  "Vous n’avez jamais fait d’autre demande ? Dites-le au guichet, depuis votre espace : la réunion s’annule, et rien n’est perdu.";

/** Whom to ask: both people are told of the one guichet that did it. */
const quiLAFait = ({ auteur }: Pick<Sujet, "auteur">): string[] =>
  auteur ? [`Le guichet qui l’a fait : ${auteur.nom}, ${auteur.adresse}.`] : [];

export const demandeReunie: Message<"demande-reunie"> = (sujet) => ({
  lettre: {
    objet: "Vos deux demandes de logement n’en font plus qu’une",
    titre: "Une autre demande à votre nom est réunie à celle-ci.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      `Un guichet l’a fait le ${afficherJour(sujet.le)}. Votre numéro unique reste le même. Votre demande compte depuis le ${afficherJour(sujet.demande.ancienneteDepuisLe)}, la plus ancienne des deux dates.`,
      "L’autre demande est arrêtée. Quand les deux ne disaient pas la même chose, le guichet a choisi la réponse à garder : relisez les vôtres dans votre espace.",
      PAS_VOUS,
      ...quiLAFait(sujet),
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Vos deux demandes de logement sont reunies en une. Votre anciennete est gardee. Une erreur ? Dites-le : ${sujet.site}/espace`,
  ...A_DEFAUT,
});

export const demandeAbsorbee: Message<"demande-absorbee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement est réunie à une autre",
    titre: "Cette demande est réunie à une autre demande à votre nom.",
    aRetenir: numeroARetenir(sujet),
    paragraphes: [
      `Un guichet l’a fait le ${afficherJour(sujet.le)}. Une seule demande suffit par territoire : l’ancienneté la plus longue est gardée. Vous n’avez plus à renouveler celle-ci.`,
      "Celle-ci est arrêtée, et l’autre continue. Vous ne la retrouvez dans aucun de vos espaces ? Un guichet vous la montre, avec votre pièce d’identité.",
      PAS_VOUS,
      ...quiLAFait(sujet),
      CONTESTER,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Votre demande de logement est reunie a une autre a votre nom. Une erreur ? Dites-le au guichet : ${sujet.site}/espace`,
  ...A_DEFAUT,
});

export const reunionAnnulee: Message<"reunion-annulee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement n’est plus réunie à une autre",
    titre: "La réunion de deux demandes est annulée.",
    paragraphes: [
      `Un guichet l’a annulée le ${afficherJour(sujet.le)}. Votre numéro unique reste le même. Votre demande compte depuis le ${afficherJour(sujet.demande.ancienneteDepuisLe)}.`,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `La reunion de deux demandes de logement est annulee. La votre continue : ${sujet.site}/espace`,
  ...A_DEFAUT,
});

export const absorptionAnnulee: Message<"absorption-annulee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement est rétablie",
    titre: "Votre demande n’est plus réunie à une autre : elle est rétablie.",
    paragraphes: [
      `Un guichet l’a fait le ${afficherJour(sujet.le)}. Votre numéro unique et votre ancienneté, depuis le ${afficherJour(sujet.demande.ancienneteDepuisLe)}, restent les mêmes.`,
      `Elle est valable jusqu’au ${afficherJour(sujet.demande.expireLe)}.`,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Votre demande de logement est retablie, avec la meme anciennete : ${sujet.site}/espace`,
  ...A_DEFAUT,
});

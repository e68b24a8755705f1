import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { versMonEspace } from "./phrases.ts";

/** Two people may have been taken for one: neither learns anything of the other. */
const PAS_VOUS =
  "Vous n’avez jamais fait d’autre demande ? Dites-le au guichet, depuis votre espace : la réunion s’annule, et rien n’est perdu.";

export const demandeReunie: Message<"demande-reunie"> = (sujet) => ({
  lettre: {
    objet: "Vos deux demandes de logement n’en font plus qu’une",
    titre: "Une autre demande à votre nom est réunie à celle-ci.",
    paragraphes: [
      `Un guichet l’a fait le ${afficherJour(sujet.le)}. Votre numéro unique reste le même. Votre demande compte depuis le ${afficherJour(sujet.demande.ancienneteDepuisLe)}, la plus ancienne des deux dates.`,
      PAS_VOUS,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Vos deux demandes de logement sont reunies en une. Votre anciennete est gardee. Une erreur ? Dites-le : ${sujet.site}/espace`,
});

export const demandeAbsorbee: Message<"demande-absorbee"> = (sujet) => ({
  lettre: {
    objet: "Votre demande de logement est réunie à une autre",
    titre: "Cette demande est réunie à une autre demande à votre nom.",
    paragraphes: [
      `Un guichet l’a fait le ${afficherJour(sujet.le)}. Une seule demande suffit par territoire : l’ancienneté la plus longue est gardée. Vous n’avez plus à renouveler celle-ci.`,
      PAS_VOUS,
    ],
    lien: versMonEspace(sujet),
  },
  sms: `Votre demande de logement est reunie a une autre a votre nom. Une erreur ? Dites-le au guichet : ${sujet.site}/espace`,
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
});

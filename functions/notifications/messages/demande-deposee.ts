import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";
import { numeroARetenir, versMonEspace } from "./phrases.ts";

/** The demande is registered: its number, since when it counts, where the attestation is. */
export const demandeDeposee: Message<"demande-deposee"> = (sujet) => {
  const { ancienneteDepuisLe, expireLe } = sujet.donnees;
  return {
    lettre: {
      objet: "Votre demande de logement est enregistrée",
      titre: "Votre demande est enregistrée.",
      aRetenir: numeroARetenir(sujet),
      paragraphes: [
        "Gardez ce numéro : il sert dans toutes vos démarches.",
        `Votre demande compte depuis le ${afficherJour(ancienneteDepuisLe)}. Elle est valable jusqu’au ${afficherJour(expireLe)} : nous vous écrirons avant, pour la renouveler.`,
        "Votre attestation d’enregistrement est dans votre espace. Pour l’ouvrir, connectez-vous avec l’adresse qui a reçu ce message : un code vous est envoyé.",
        "Ensuite : votre identité est vérifiée, avec votre pièce d’identité ou votre titre de séjour.",
      ],
      facile: [
        "Votre demande de logement est enregistrée.",
        "Vous avez un numéro. Gardez ce numéro.",
        `Votre demande est valable jusqu’au ${afficherJour(expireLe)}.`,
        "Nous vous écrirons avant cette date.",
        "Vous devrez dire si vous cherchez encore un logement.",
      ],
      lien: versMonEspace(sujet),
    },
    sms: `Votre demande de logement est enregistrée. Numéro unique : ${afficherNumeroUnique(sujet.demande.numeroUnique)}. Attestation : ${sujet.site}/espace`,
  };
};

import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Message } from "./message.ts";

/** The demande is registered: its number, since when it counts, where the attestation is. */
export const demandeDeposee: Message = {
  nom: "demande-deposee",
  lettre: ({ numeroUnique, ancienneteDepuisLe, expireLe }, site) => ({
    objet: "Votre demande de logement est enregistrée",
    titre: "Votre demande est enregistrée.",
    aRetenir: { intitule: "Votre numéro unique", valeur: afficherNumeroUnique(numeroUnique) },
    paragraphes: [
      "Gardez ce numéro : il sert dans toutes vos démarches.",
      `Votre demande compte depuis le ${afficherJour(ancienneteDepuisLe)}. Elle est valable jusqu’au ${afficherJour(expireLe)} : nous vous écrirons avant, pour la renouveler.`,
      "Votre attestation d’enregistrement est dans votre espace. Pour l’ouvrir, connectez-vous avec l’adresse qui a reçu ce message : un code vous est envoyé.",
      "Ensuite : votre identité est vérifiée, avec votre pièce d’identité ou votre titre de séjour.",
    ],
    lien: { texte: "Ouvrir mon espace", adresse: `${site}/espace` },
  }),
  // 160 signs of GSM-7 at most: one more, or a curly apostrophe, would cut the message in two
  sms: ({ numeroUnique }, site) =>
    `Votre demande de logement est enregistrée. Numéro unique : ${afficherNumeroUnique(numeroUnique)}. Attestation : ${site}/espace`,
};

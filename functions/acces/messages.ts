import type { RoleDAgent } from "../../shared/droits/agent.ts";
import { libelleDeRole } from "../../shared/droits/postes.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { envoyerLettre, type PourEcrire, versLeGuichet } from "../socle/courriel-d-agent.ts";

const suivre = ({ site }: PourEcrire) => ({
  texte: "Suivre la demande d’accès",
  adresse: `${site}/devenir-guichet/suivi`,
});

export const direRecue = (a: string, recue: { code: string; reponseAvantLe: string }, pour: PourEcrire) =>
  envoyerLettre(pour, a, {
    objet: "Votre demande d’accès est reçue",
    titre: "Votre demande d’accès est reçue",
    aRetenir: { intitule: "Code de suivi", valeur: recue.code.match(/.{4}/gu)?.join(" ") ?? recue.code },
    paragraphes: [
      `Le gestionnaire de votre territoire vous répond avant le ${afficherJour(recue.reponseAvantLe)}.`,
      "Ce code ouvre le suivi de votre demande, sans compte : gardez-le.",
    ],
    lien: suivre(pour),
  });

export const direDecision = (
  a: string,
  { etat, raison = "" }: { etat: "a-corriger" | "refusee"; raison?: string },
  pour: PourEcrire,
) => {
  const titre = etat === "refusee" ? "Votre demande d’accès est refusée" : "Votre demande d’accès est à corriger";
  return envoyerLettre(pour, a, { objet: titre, titre, paragraphes: [raison], lien: suivre(pour) });
};

export const direOuvert = (a: string, guichet: { code: string; nom: string }, pour: PourEcrire) =>
  envoyerLettre(pour, a, {
    objet: "Votre guichet est ouvert",
    titre: "Votre guichet est ouvert",
    aRetenir: { intitule: "Code du guichet", valeur: guichet.code },
    paragraphes: [`Les agents nommés par ${guichet.nom} reçoivent chacun leur invitation.`],
    lien: suivre(pour),
  });

type Habilitation = { role: RoleDAgent; guichet: string; jusquAu: string; motDePasse?: string | undefined };

/** The password serves once, within three days, and opens nothing without the application that the agent installs. */
export const inviter = (a: string, { role, guichet, jusquAu, motDePasse }: Habilitation, pour: PourEcrire) =>
  envoyerLettre(pour, a, {
    objet: "Votre habilitation",
    titre: "Vous êtes habilité à un guichet",
    ...(motDePasse !== undefined && { aRetenir: { intitule: "Mot de passe provisoire", valeur: motDePasse } }),
    paragraphes: [
      `Rôle : ${libelleDeRole(role)}, au guichet ${guichet}, jusqu’au ${afficherJour(jusquAu)}.`,
      motDePasse === undefined
        ? "Connectez-vous comme d’habitude : ce poste s’ajoute à ceux que vous avez."
        : "Ce mot de passe est valable trois jours et sert une fois. Vous en choisirez un autre, puis installerez une application d’authentification.",
    ],
    lien: versLeGuichet(pour),
  });

import type { Evenement } from "../../../shared/demande/evenements.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Mandat } from "../../../shared/mandat/mandat.ts";
import type { Redaction } from "./message.ts";
import { jourCourt } from "./phrases.ts";

type Sujet = { mandat: Pick<Mandat, "jusquAu" | "fin">; site: string };

const versCeuxQueJAide = (site: string) => ({
  texte: "Voir les personnes que j’aide",
  adresse: `${site}/espace/personnes-aidees`,
});

const bientotFini = ({ mandat: { jusquAu }, site }: Sujet): Redaction => ({
  lettre: {
    objet: "Une aide que vous donnez se termine bientôt",
    titre: `Une aide que vous donnez se termine le ${afficherJour(jusquAu)}.`,
    paragraphes: [
      "Ensuite, vous ne verrez plus rien de cette demande de logement social.",
      "Vous voulez continuer ? Parlez-en avec la personne : elle peut vous nommer de nouveau. Vous acceptez alors une nouvelle invitation.",
    ],
    lien: versCeuxQueJAide(site),
  },
  sms: `Demande de logement : une aide que vous donnez se termine le ${jourCourt(jusquAu)}. Laquelle : ${site}/espace/personnes-aidees`,
});

const revoquee = ({ site }: Sujet): Redaction => ({
  lettre: {
    objet: "Une personne a mis fin à votre aide",
    titre: "Une personne que vous aidiez a mis fin à votre aide.",
    paragraphes: [
      "Vous ne voyez plus rien de sa demande de logement social, et vous ne pouvez plus agir pour elle.",
      "La liste des personnes que vous aidez est à jour dans votre espace.",
    ],
    lien: versCeuxQueJAide(site),
  },
  sms: `Demande de logement : une personne que vous aidiez a mis fin à votre aide. Votre liste : ${site}/espace/personnes-aidees`,
});

/** What a helper is told of their mandate; names nobody, like their invitation: their list does. */
export function direALAidant({ type }: Pick<Evenement, "type">, sujet: Sujet): Redaction | undefined {
  if (type === "mandat-bientot-fini") return sujet.mandat.fin ? undefined : bientotFini(sujet);
  return type === "mandat-revoque" ? revoquee(sujet) : undefined;
}

import { Secret, TOTP } from "otpauth";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import { essais } from "../essais-des-routes.ts";
import type { Monde } from "../monde.ts";
import { obtenir } from "./un-parcours.ts";

export async function premierJourDAgent(monde: Monde): Promise<void> {
  const agent = await monde.unNouvelAgent();
  const { courriel } = agent;
  const motDePasse = { courriel, motDePasse: "Tournesol-Vert-58!" };
  const nouveau = await obtenir(monde, "ouvrirSessionAgent", agent);
  const enrolement = await obtenir(monde, "repondreAuDefi", {
    ...motDePasse,
    etape: nouveau.etape,
    defi: nouveau.defi,
  });
  const { etape, defi, secret } = enrolement;
  const code = new TOTP({ secret: Secret.fromBase32(String(secret)) }).generate();
  await obtenir(monde, "repondreAuDefi", { courriel, etape, defi, code });
}

/** Someone invited, who never came; someone whose certification ends. */
export async function fermerUnCompte(monde: Monde): Promise<void> {
  const gestionnaire = await monde.unAgent();
  const { guichet, ...habilitation } = await essais.habiliterAgent(monde);
  await obtenir(monde, "habiliterAgent", { guichet, ...habilitation }, gestionnaire.cookie);
  const invite = (await monde.lireTout("GUICHETS")).find(({ courriel }) => courriel === habilitation.courriel);
  await monde.ecrire("GUICHETS", { ...invite, derniereConnexionLe: "2026-01-01" });
  const { horloge, courriers } = monde.systeme;
  const bientot = await monde.unAgent();
  const article = (await monde.lireTout("GUICHETS")).find(({ courriel }) => courriel === bientot.contact);
  await monde.ecrire("GUICHETS", { ...article, certifieJusquAu: ajouterJours(horloge.aujourdhui(), 20) });
  await horloge.avancer(ajouterJours(horloge.aujourdhui(), 1));
  const { agents } = await obtenir(monde, "listerEquipe", { guichet }, gestionnaire.cookie);
  if (JSON.stringify(agents).includes(String(habilitation.courriel))) throw new Error("le compte est resté ouvert");
  if (!courriers().some(({ a }) => a === bientot.contact)) throw new Error("la fin n’est pas annoncée");
}

import { randomUUID } from "node:crypto";
import { lireJson } from "../un-envoi.ts";
import { avec, rien } from "./des-essais.ts";
import { essaisDeFranceConnect } from "./essais-de-franceconnect.ts";
import { unPapier } from "./essais-du-comptoir.ts";
import { type Monde, unMobile } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

const unContact = () => ({ courriel: `${randomUUID()}@exemple.fr` });

async function unCode(
  { appeler, systeme }: Monde,
  contact: { courriel: string } | { mobile: string },
): Promise<string> {
  await appeler("demanderCode", { contact });
  const recu = systeme.courriers().findLast(({ a }) => Object.values(contact).includes(a));
  return /\b\d{6}\b/u.exec(recu?.texte ?? "")?.[0] ?? "";
}

async function unDefi({ appeler }: Monde, agent: { courriel: string; motDePasse: string }) {
  const { etape, defi } = lireJson(await appeler("ouvrirSessionAgent", agent));
  return { etape, defi, courriel: agent.courriel };
}

export const essaisDesSessions = {
  demanderCode: () => ({ contact: unContact() }),
  async ouvrirSession(monde) {
    const contact = unContact();
    return { contact, code: await unCode(monde, contact) };
  },
  async ouvrirSessionParPapier(monde) {
    const { cookie } = await monde.unAgent();
    const { numeroUnique, code } = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier(monde), cookie));
    return { numeroUnique, code };
  },
  ouvrirSessionAgent: (monde) => monde.unNouvelAgent(),
  async repondreAuDefi(monde) {
    const defi = await unDefi(monde, await monde.unNouvelAgent());
    return { ...defi, motDePasse: "Tournesol-Vert-58!" };
  },
  ...essaisDeFranceConnect,
  lireSession: rien,
  fermerSession: rien,
  listerSessions: avec((monde, titulaire) => monde.autreSession(titulaire)),
  async fermerUneSession(monde, titulaire) {
    const { sessionId } = await monde.autreSession(titulaire);
    return { sessionId };
  },
  fermerSessions: rien,
  // whoever tries has an address already
  async confirmerContact(monde) {
    const contact = { mobile: unMobile() };
    return { contact, code: await unCode(monde, contact) };
  },
} as const satisfies Record<string, Essai>;

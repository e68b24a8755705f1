import { AVEC_COOKIE, type Entree } from "../un-envoi.ts";
import type { Monde } from "./monde.ts";
import { allerEtRevenir, cookieNomme } from "./par-franceconnect.ts";
import type { Essai } from "./un-essai.ts";

/** Someone whom FranceConnect has just recognised, and no account knows yet. */
async function uneIdentiteEnAttente(monde: Monde, but: "connexion" | "lien"): Promise<Entree> {
  await monde.oublierFranceConnect();
  const { parametres, cookie } = await allerEtRevenir(monde, "camille", but);
  const recu = await monde.appeler("revenirDeFranceConnect", { ...parametres, [AVEC_COOKIE]: cookie });
  return { [AVEC_COOKIE]: cookieNomme(recu, "__Host-sne-fc") };
}

export const essaisDeFranceConnect = {
  partirVersFranceConnect: () => ({ but: "connexion" }),
  async revenirDeFranceConnect(monde) {
    const { parametres, cookie } = await allerEtRevenir(monde, "mehdi");
    return { ...parametres, [AVEC_COOKIE]: cookie };
  },
  creerCompteParFranceConnect: (monde) => uneIdentiteEnAttente(monde, "connexion"),
  lierFranceConnect: (monde) => uneIdentiteEnAttente(monde, "lien"),
  quitterFranceConnect: () => ({}),
} as const satisfies Record<string, Essai>;

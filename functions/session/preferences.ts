import type { session as routes } from "../../shared/api/session.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { langueDeCode } from "../../shared/langues.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { ConnexionsStore } from "../socle/stores/connexions.ts";
import { type PourProuver, prouverContact } from "./prouver-contact.ts";

type Dependances = { comptes: ComptesStore };
type PourConfirmer = Dependances & { connexions: Pick<ConnexionsStore, "ajouterContact"> };

/** Letters by the post, besides mails: the law gives them to whoever asks (CCH, R. 441-2-7). */
export const lirePreferences: Handler<typeof routes.lirePreferences, Dependances> = async (_, { comptes, qui }) => {
  const compte = await comptes.lire(compteDe(qui));
  if (!compte) throw new Problem("session-absente");
  const { courriel, mobile, preferences, franceconnect } = compte;
  return {
    ...(courriel !== undefined && { courriel }),
    ...(mobile !== undefined && { mobile }),
    courrierPostal: preferences?.courrier === true,
    langue: langueDeCode(preferences?.langue).code,
    ...(franceconnect && { franceconnectDepuis: franceconnect.lieLe }),
  };
};

/** One more way to the person, once its code has proved it theirs. */
export const confirmerContact: Handler<typeof routes.confirmerContact, PourProuver & PourConfirmer> = async (
  entree,
  contexte,
) => {
  const { contact, sujet, code } = await prouverContact(entree, contexte);
  const compteId = compteDe(contexte.qui);
  const issue = await contexte.connexions.ajouterContact({ contact: sujet, code, compteId, ajoute: contact });
  if (issue === "code-consomme") throw new Problem("code-incorrect");
  if (issue === "contact-pris") throw new Problem("contact-deja-pris");
  if (issue === "contact-deja-la") throw new Problem("contact-deja-confirme");
  if (issue === "a-rejouer") throw new Problem("service-indisponible", { reessayerDansSecondes: 2 });
  return lirePreferences({}, contexte);
};

export const changerPreferences: Handler<typeof routes.changerPreferences, Dependances> = async (
  { courrierPostal, langue },
  contexte,
) => {
  const compteId = compteDe(contexte.qui);
  const voulue = langue ?? (await contexte.comptes.lire(compteId))?.preferences?.langue;
  await contexte.comptes.preferer(compteId, {
    courrier: courrierPostal,
    ...(voulue !== undefined && { langue: voulue }),
  });
  return lirePreferences({}, contexte);
};

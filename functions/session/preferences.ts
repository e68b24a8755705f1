import type { session as routes } from "../../shared/api/session.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";

type Dependances = { comptes: ComptesStore };

/** Letters by the post, besides mails: the law gives them to whoever asks (CCH, R. 441-2-7). */
export const lirePreferences: Handler<typeof routes.lirePreferences, Dependances> = async (_, { comptes, qui }) => {
  const compte = await comptes.lire(compteDe(qui));
  if (!compte) throw new Problem("session-absente");
  const { courriel, mobile, preferences } = compte;
  return {
    ...(courriel !== undefined && { courriel }),
    ...(mobile !== undefined && { mobile }),
    courrierPostal: preferences?.courrier === true,
  };
};

export const changerPreferences: Handler<typeof routes.changerPreferences, Dependances> = async (
  { courrierPostal },
  contexte,
) => {
  await contexte.comptes.preferer(compteDe(contexte.qui), { courrier: courrierPostal });
  return lirePreferences({}, contexte);
};

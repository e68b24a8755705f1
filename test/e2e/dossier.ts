import { randomUUID } from "node:crypto";
import type { Personne } from "../integration/monde.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import type { Site } from "./site.ts";

type Connecte = Pick<Personne, "cookie">;

/** A draft and the person that it belongs to, made by the API. */
export type Dossier = {
  qui: Connecte;
  brouillonId: string;
  /** Address of a question, or of the list of tasks. */
  adresse(page?: string): string;
  /** Answers that the server holds. */
  reponses(): Promise<Record<string, unknown>>;
};

export async function unDossier({ monde }: Site, reponses: Entree, qui?: Connecte): Promise<Dossier> {
  const personne = qui ?? (await monde.unDemandeur());
  const cree = await monde.appeler("creerBrouillon", { operationId: randomUUID(), reponses }, personne.cookie);
  const brouillonId = String(lireJson(cree).brouillonId);
  return {
    qui: personne,
    brouillonId,
    adresse: (page) => ["/demande", brouillonId, page].filter(Boolean).join("/"),
    async reponses() {
      const lu = lireJson(await monde.appeler("lireBrouillon", { brouillonId }, personne.cookie));
      return Object.fromEntries(Object.entries(lu.reponses ?? {}));
    },
  };
}

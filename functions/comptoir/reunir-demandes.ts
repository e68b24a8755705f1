import type { doublons as routes } from "../../shared/api/doublons.ts";
import type { Handler } from "../socle/http.ts";
import type { DoublonsStore } from "../socle/stores/doublons.ts";
import { mouvoirDeux, type PourMouvoirDeux } from "./deux-demandes.ts";
import { type PourReunirLesReponses, rendreLesReponses, reprendreLesReponses } from "./reponses-a-reunir.ts";

type Dependances = PourMouvoirDeux & PourReunirLesReponses & { doublons: Pick<DoublonsStore, "juger" | "reunir"> };

/**
 * The first goes on with the older of both dates, and the answers chosen on either side; the second stops, and keeps its
 * history as long as the first lives.
 */
export const reunirDemandes: Handler<typeof routes.reunirDemandes, Dependances> = async (entree, contexte) => {
  const { un, autre } = entree;
  const reunie = await mouvoirDeux(
    entree,
    async (dossiers, poste) => {
      const { changements, ...sceaux } = await reprendreLesReponses(dossiers, entree, poste, contexte);
      const { ancienneteDepuisLe } = dossiers[1].demande;
      return [
        { fait: { type: "demande-reunie", donnees: { autre, ancienneteDepuisLe, ...changements } }, ...sceaux },
        { fait: { type: "demande-absorbee", donnees: { dans: un } } },
      ];
    },
    contexte,
  );
  await contexte.doublons.reunir({ garde: un, arretee: autre, territoire: reunie.territoire }, contexte.maintenant);
  return reunie;
};

/** Each finds its own date and answers again; the pair may come back in the queue, and be judged otherwise. */
export const annulerReunion: Handler<typeof routes.annulerReunion, Dependances> = async (entree, contexte) => {
  const { un, autre } = entree;
  const rendue = await mouvoirDeux(
    entree,
    async ([garde]) => {
      const { changements, ...sceaux } = await rendreLesReponses(garde, autre, contexte);
      return [
        { fait: { type: "reunion-annulee", donnees: { autre, ...changements } }, ...sceaux },
        { fait: { type: "absorption-annulee", donnees: {} } },
      ];
    },
    contexte,
  );
  await contexte.doublons.juger([un, autre], "caduque", contexte.maintenant);
  return rendue;
};

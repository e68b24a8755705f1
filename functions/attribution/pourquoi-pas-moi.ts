import type { LogementAttribue, proposition as routes } from "../../shared/api/proposition.ts";
import { candidaturePour } from "../../shared/attribution/candidature.ts";
import { enBref, type Logement } from "../../shared/attribution/logement.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { langueDeCode } from "../../shared/langues.ts";
import { communesVoulues } from "../../shared/recherche/entree.ts";
import type { Handler } from "../socle/http.ts";
import { maDemande, type PourLire } from "../socle/ma-demande.ts";
import type { Redactions } from "../socle/redactions.ts";
import type { AttributionsStore } from "../socle/stores/attributions.ts";
import { instruire, type PourJuger } from "./evaluer.ts";
import type { lectures } from "./lectures.ts";
import { ouEtQuand, type PourClasser } from "./voeux.ts";

type Dependances = PourLire &
  PourJuger &
  Pick<PourClasser, "communes"> & { attributions: AttributionsStore; lecturesEn: Redactions<typeof lectures> };

/** The last homes let, in each commune wished. */
const LOGEMENTS_PAR_COMMUNE = 5;

/** Homes let since the demande was filed, where it wishes to live; of those that it stood for, wherever they are. */
async function logementsAttribues(demande: Demande, { attributions, communes }: Dependances): Promise<Logement[]> {
  const index = communes();
  const voulues = communesVoulues(demande).flatMap((code) => {
    const arrondissements = index.communes.flatMap((commune) => (commune.ville === code ? [commune.code] : []));
    return [code, ...arrondissements];
  });
  const lus = await Promise.all(
    voulues.map((cle) => attributions.lister({ index: "parCommune", cle, auPlus: LOGEMENTS_PAR_COMMUNE })),
  );
  const candidats = await Promise.all(
    (demande.candidatures ?? []).map(({ logement }) => attributions.lire(logement.logementId)),
  );
  const loues = [...lus.flat(), ...candidats.filter((lu) => lu !== undefined)].filter(
    ({ etat, loueLe = "" }) => etat === "loue" && loueLe >= demande.ancienneteDepuisLe,
  );
  const uniques = new Map(loues.map((logement) => [logement.logementId, logement]));
  return [...uniques.values()].toSorted((a, b) => ((a.loueLe ?? "") < (b.loueLe ?? "") ? 1 : -1));
}

/** Rank, or rule, and what would change it; the home by its size and commune, since its address is someone's now. */
export const pourquoiPasMoi: Handler<typeof routes.pourquoiPasMoi, Dependances> = async (
  { numeroUnique, langue },
  contexte,
) => {
  const demande = await maDemande(numeroUnique, "lire-propositions", contexte);
  const ou = ouEtQuand(contexte, contexte);
  const loues = await logementsAttribues(demande, contexte);
  const [lue, { juger, pourquoi }] = await Promise.all([
    instruire(demande, contexte),
    contexte.lecturesEn(langueDeCode(langue)),
  ]);
  const montres = await Promise.all(
    loues.map(async (logement): Promise<LogementAttribue[]> => {
      const candidature = candidaturePour(demande, logement.logementId);
      if (candidature?.etat === "satisfaite") return [];
      const rangs = (await contexte.attributions.lireTout(logement.logementId))?.rangs ?? { cles: [], examinees: 0 };
      const candidat = juger(demande, lue, logement.commune, ou);
      const { logementId: _id, ...dit } = pourquoi(logement, candidat, rangs, candidature, ou);
      const { bailleur: _b, logementId: _l, ...bref } = enBref(logement);
      return [
        {
          logement: bref,
          nomDeLaCommune: ou.communeDe(logement.commune)?.nom ?? logement.commune,
          ...dit,
          raisons: [...dit.raisons],
          changements: [...dit.changements],
        },
      ];
    }),
  );
  return { logements: montres.flat() };
};

import type { attente as routes } from "../../shared/api/attente.ts";
import { fenetreDe } from "../../shared/attente/observer.ts";
import { type ProfilDAttente, TOUS } from "../../shared/attente/publiee.ts";
import { autresCommunes, autresTypes, estimerPour, type LieuDemande, parNoeud } from "../../shared/attente/repondre.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import type { Commune, IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import type { EditionsStore } from "../socle/stores/editions.ts";
import { passagere } from "./en-cache.ts";
import { compterUneQuestion, type PourLimiter } from "./limites.ts";
import { lireAttente } from "./lire-attente.ts";

type PourEstimer = PourLimiter & { editions: EditionsStore; communes: () => IndexCommunes };

function trouver(codes: readonly string[], { parCode }: IndexCommunes): Commune[] {
  const trouvees = codes.map((code) => parCode.get(code)).filter((une) => une !== undefined);
  if (trouvees.length < codes.length)
    throw new Problem("champs-invalides", { champs: [uneFaute("/communes", "commune-inconnue")] });
  return [...new Map(trouvees.map((une) => [une.code, une])).values()];
}

function lieuDe({ code, departement, ept, epci }: Commune): LieuDemande {
  if (ept !== undefined) return { code, departement, groupement: { niveau: "EPT", code: ept } };
  return { code, departement, ...(epci !== undefined && { groupement: { niveau: "EPCI", code: epci } }) };
}

/** What became of a hundred households alike, in each commune wished. */
export const estimerAttente: Handler<typeof routes.estimerAttente, PourEstimer> = async (
  { communes: codes, type, situation: dite },
  contexte,
) => {
  await compterUneQuestion(contexte);
  const communes = trouver(codes, contexte.communes());
  const publiee = await contexte.editions.ouvrirAttente();
  if (!publiee) throw new Problem("attente-non-publiee");
  const { edition, version, mention, date_reference } = publiee.edition;
  const departements = [...new Set(communes.map(({ departement }) => departement))];
  const table = parNoeud(await lireAttente(publiee.fichier, departements));
  const profil: ProfilDAttente = { type, situation: dite ?? TOUS };
  const estimees = communes.map((commune) => {
    const lieu = lieuDe(commune);
    const estimation = estimerPour(table, lieu, profil);
    return {
      code: commune.code,
      nom: commune.nom,
      ...(estimation && { estimation }),
      autresTypes: estimation ? autresTypes(table, lieu, profil, estimation) : [],
      autresCommunes: estimation ? autresCommunes(table, lieu, profil, estimation) : [],
    };
  });
  const corps = {
    edition,
    version,
    ...(mention !== undefined && { mention }),
    observe: fenetreDe(date_reference),
    communes: estimees,
  };
  return new Reponse(corps, { headers: { "cache-control": passagere(3600) } });
};

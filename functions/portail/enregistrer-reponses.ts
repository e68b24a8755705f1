import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import { montrer, toutesLesReponses, versionPerimee } from "./brouillon-lu.ts";
import type { Identifier } from "./brouillons-identifies.ts";
import { type Ouvert, type PourRecevoir, recevoir } from "./reponses-recues.ts";

type Dependances = PourRecevoir & {
  brouillons: Pick<BrouillonsStore, "lire" | "enregistrer">;
  demandes: Pick<DemandesStore, "lire">;
  identifier: Identifier;
};

/** What was filed of the demande that a draft is to change. */
const deposees = async ({ demande }: Brouillon, { demandes }: Dependances): Promise<Pick<Ouvert, "deposees">> => {
  const lue = demande && (await demandes.lire(demande.numeroUnique));
  return lue ? { deposees: lue.reponses } : {};
};

export const enregistrerReponses: Handler<typeof routes.enregistrerReponses, Dependances> = async (
  entree,
  contexte,
) => {
  const { brouillons, maintenant, qui } = contexte;
  const lu = await brouillons.lire(compteDe(qui), entree.brouillonId, maintenant);
  if (!lu) throw new Problem("brouillon-introuvable");
  const brouillon = await contexte.identifier(lu);
  const avant = { brouillon, reponses: await toutesLesReponses(brouillon, contexte) };
  if (brouillon.operations.includes(entree.operationId)) return montrer(brouillon, avant.reponses);
  if (brouillon.depot)
    throw new Problem("brouillon-depose", { extensions: { numeroUnique: brouillon.depot.numeroUnique } });
  if (brouillon.version !== entree.version) throw await versionPerimee(brouillon, contexte);
  const apres = await recevoir({ ...avant, ...(await deposees(brouillon, contexte)) }, entree, contexte);
  if (await brouillons.enregistrer(brouillon, apres.brouillon)) return montrer(apres.brouillon, apres.reponses);
  // someone wrote in between: read again, the rules above say what it means
  return enregistrerReponses(entree, contexte);
};

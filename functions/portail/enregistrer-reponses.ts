import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { Problem } from "../../shared/problems.ts";
import { ouvrirLeBrouillon, type PourOuvrirUnBrouillon } from "../socle/brouillon-ouvert.ts";
import type { Handler } from "../socle/http.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import { montrer, toutesLesReponses, versionPerimee } from "./brouillon-lu.ts";
import type { Identifier } from "./brouillons-identifies.ts";
import { type Ouvert, type PourRecevoir, recevoir } from "./reponses-recues.ts";
import { sousMandat } from "./reponses-sous-mandat.ts";

type Dependances = PourRecevoir &
  PourOuvrirUnBrouillon & {
    brouillons: Pick<BrouillonsStore, "lire" | "enregistrer">;
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
  const { brouillons } = contexte;
  const lu = await ouvrirLeBrouillon(entree.brouillonId, "modifier-demande", contexte);
  if (!lu) throw new Problem("brouillon-introuvable");
  const { mandat } = lu;
  const brouillon = await contexte.identifier(lu.brouillon);
  const avant = { brouillon, reponses: await toutesLesReponses(brouillon, contexte) };
  if (brouillon.operations.includes(entree.operationId)) return montrer(brouillon, avant.reponses, mandat);
  if (brouillon.depot)
    throw new Problem("brouillon-depose", { extensions: { numeroUnique: brouillon.depot.numeroUnique } });
  if (brouillon.version !== entree.version) throw await versionPerimee(brouillon, contexte, mandat);
  const reponses = mandat ? sousMandat(entree.reponses, avant.reponses, mandat) : entree.reponses;
  const apres = await recevoir(
    { ...avant, ...(await deposees(brouillon, contexte)) },
    { ...entree, reponses },
    contexte,
  );
  if (await brouillons.enregistrer(brouillon, apres.brouillon)) return montrer(apres.brouillon, apres.reponses, mandat);
  // someone wrote in between: read again, the rules above say what it means
  return enregistrerReponses(entree, contexte);
};

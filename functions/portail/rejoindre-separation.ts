import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { SeparationsStore } from "../socle/stores/separations.ts";
import { montrer, ouvrirEtMontrer } from "./brouillon-lu.ts";
import { brouillonVide } from "./creer-brouillon.ts";
import { type PourRecevoir, recevoir } from "./reponses-recues.ts";

type Dependances = PourRecevoir & {
  brouillons: Pick<BrouillonsStore, "creer" | "lire">;
  separations: SeparationsStore;
};

/** One draft for each code, however often it is typed: its operation is the code. */
export const rejoindreSeparation: Handler<typeof routes.rejoindreSeparation, Dependances> = async (
  { numeroUnique, code },
  contexte,
) => {
  const { brouillons, separations, qui, maintenant } = contexte;
  const compte = compteDe(qui);
  const separation = await separations.prendre(numeroUnique, code, compte, maintenant);
  if (!separation) throw new Problem("separation-introuvable");
  const { territoire, ancienneteDepuisLe: depuisLe, reponses } = separation;
  const operationId = `separation:${numeroUnique}:${code}`;
  const vide = { ...brouillonVide(compte, operationId, maintenant), anciennete: { territoire, depuisLe } };
  const neuf = await recevoir({ brouillon: vide, reponses: {} }, { operationId, reponses }, contexte);
  if (await brouillons.creer(neuf.brouillon, maintenant)) return montrer(neuf.brouillon, neuf.reponses);
  const commence = await brouillons.lire(compte, vide.brouillonId, maintenant);
  return commence ? ouvrirEtMontrer(commence, contexte) : montrer(neuf.brouillon, neuf.reponses);
};

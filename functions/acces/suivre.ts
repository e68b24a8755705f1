import { aQuiLeTour, corriger, type DemandeDAcces, estEnRetard } from "../../shared/acces/demande-d-acces.ts";
import type { AccesSuivi, acces as routes } from "../../shared/api/acces.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { AccesStore } from "../socle/stores/acces.ts";
import { type PourVerifier, verifier } from "./demander.ts";

type PourSuivre = { acces: AccesStore };

const montrer = (acces: DemandeDAcces, aujourdhui: string): AccesSuivi => ({
  acces,
  tour: aQuiLeTour(acces),
  enRetard: estEnRetard(acces, aujourdhui),
});

async function parCode(code: string, { acces }: PourSuivre): Promise<DemandeDAcces> {
  const trouve = await acces.parCode(code);
  if (!trouve) throw new Problem("acces-introuvable");
  return trouve;
}

export const suivreAcces: Handler<typeof routes.suivreAcces, PourSuivre> = async ({ code }, contexte) =>
  montrer(await parCode(code, contexte), contexte.aujourdhui);

export const corrigerAcces: Handler<typeof routes.corrigerAcces, PourSuivre & PourVerifier> = async (
  { code, version, fiche },
  contexte,
) => {
  const { acces, aujourdhui } = contexte;
  const avant = await parCode(code, contexte);
  verifier(fiche, contexte);
  if (fiche.territoire !== avant.fiche.territoire)
    throw new Problem("champs-invalides", { champs: [uneFaute("/fiche/territoire", "valeur-invalide")] });
  const corrigee = corriger(avant, version, fiche, aujourdhui);
  if ((await acces.remplacer(corrigee)) !== "ecrit") throw new Problem("version-perimee");
  return montrer(corrigee, aujourdhui);
};

import { noms, parService, surEmpreinte, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";
import type { IdentiteStack } from "../stacks/identite.ts";

type Ressources = { donnees: DonneesStack; identite: IdentiteStack };

/** What the entrance of bodies knows and may do: requests, guichets, accounts of agents. */
export function pourLesAcces({ donnees, identite }: Ressources, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "comptes"),
      CLE_EMPREINTE: cles.empreinte.keyArn,
      EXPEDITEUR: identite.expediteur,
      POOL_GUICHETS: identite.guichets.userPoolId,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["ACCES#*", "SUIVI#*", "GUICHET#*", "AGENT#*"]),
      surTable(tables.guichets, ["Query"], ["ACCES#*", "EQUIPE#*", "ANNUAIRE", "GESTIONNAIRES"]),
      surTable(
        tables.guichets,
        ["PutItem"],
        ["ACCES#*", "SUIVI#*", "GUICHET#*", "ANNUAIRE", "ORGANISME#*", "AGENT#*", "EQUIPE#*", "GESTIONNAIRES"],
      ),
      surTable(tables.guichets, ["UpdateItem"], ["COMPTEUR#*", "GUICHET#*", "ANNUAIRE"]),
      surTable(tables.guichets, ["DeleteItem"], ["EQUIPE#*", "GESTIONNAIRES"]),
      surTable(tables.comptes, ["UpdateItem"], ["LIMITE#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEmpreinte(cles.empreinte),
      identite.envoyerDesCourriels(),
      identite.tenirLesComptes(),
    ],
  };
}

import type { Scenario } from "../scenario.ts";
import { connexion } from "./connexion.ts";
import { espace } from "./espace.ts";
import { foyer } from "./foyer.ts";
import { scenarioDesGuichets } from "./guichets.ts";
import { identite } from "./identite.ts";
import { logement } from "./logement.ts";
import { modifier } from "./modifier.ts";
import { pieces } from "./pieces.ts";
import { raisons } from "./raisons.ts";
import { recherche } from "./recherche.ts";
import { renouveler } from "./renouveler.ts";
import { ressources } from "./ressources.ts";
import { retirer } from "./retirer.ts";
import { signer } from "./signer.ts";

/** Every film, in the order of `videos`. */
export const scenarios: readonly Scenario[] = [
  connexion,
  identite,
  foyer,
  logement,
  ressources,
  raisons,
  recherche,
  pieces,
  signer,
  espace,
  modifier,
  renouveler,
  retirer,
  scenarioDesGuichets,
];

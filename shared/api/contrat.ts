import { acces } from "./acces.ts";
import { accesEquipe } from "./acces-equipe.ts";
import { aidants } from "./aidants.ts";
import { aidantsAuComptoir } from "./aidants-au-comptoir.ts";
import { annuaireDesGuichets } from "./annuaire.ts";
import { attente } from "./attente.ts";
import { attribution } from "./attribution.ts";
import { brouillons } from "./brouillons.ts";
import { commission } from "./commission.ts";
import { comptoir } from "./comptoir.ts";
import { cotationDeLaPersonne } from "./cotation.ts";
import { demandes } from "./demandes.ts";
import { dossiers } from "./dossier.ts";
import { doublons } from "./doublons.ts";
import { espace } from "./espace.ts";
import { examen } from "./examen.ts";
import { filesDeRecherche } from "./files-de-recherche.ts";
import { franceconnect } from "./franceconnect.ts";
import { guichet } from "./guichet.ts";
import { guichetDemandes } from "./guichet-demandes.ts";
import { guichetMessages } from "./guichet-messages.ts";
import { guichetStatistiques } from "./guichet-statistiques.ts";
import { instruction } from "./instruction.ts";
import { instructionActes } from "./instruction-actes.ts";
import { mandatSurPapier } from "./mandat-sur-papier.ts";
import { pieces } from "./pieces.ts";
import { proposition } from "./proposition.ts";
import { publiques } from "./public.ts";
import { recherche } from "./recherche.ts";
import type { Route } from "./route.ts";
import { session } from "./session.ts";
import { statistiques } from "./statistiques.ts";
import { structures } from "./structures.ts";
import { vieDeLaDemande } from "./vie-de-la-demande.ts";

/** Every route of the system, by name; the name is the OpenAPI operationId. */
export const contrat = {
  ...publiques,
  ...session,
  ...franceconnect,
  ...brouillons,
  ...demandes,
  ...vieDeLaDemande,
  ...espace,
  ...aidants,
  ...aidantsAuComptoir,
  ...mandatSurPapier,
  ...structures,
  ...pieces,
  ...guichet,
  ...guichetDemandes,
  ...guichetMessages,
  ...guichetStatistiques,
  ...recherche,
  ...acces,
  ...accesEquipe,
  ...annuaireDesGuichets,
  ...attribution,
  ...commission,
  ...proposition,
  ...dossiers,
  ...examen,
  ...statistiques,
  ...attente,
  ...comptoir,
  ...doublons,
  ...cotationDeLaPersonne,
  ...instruction,
  ...instructionActes,
  ...filesDeRecherche,
} as const satisfies Record<string, Route>;

export type NomDeRoute = keyof typeof contrat;

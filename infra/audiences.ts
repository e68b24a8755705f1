import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Fonction } from "../shared/api/route.ts";
import { pourLesAcces } from "./audiences/acces.ts";
import { pourLAidant } from "./audiences/aidant.ts";
import { pourLAttestation } from "./audiences/attestation.ts";
import { pourLAttribution } from "./audiences/attribution.ts";
import { pourLesChiffres } from "./audiences/chiffres.ts";
import { pourLeComptoir } from "./audiences/comptoir.ts";
import { pourLeDossier } from "./audiences/dossier.ts";
import { pourLEspace } from "./audiences/espace.ts";
import { pourLExamen } from "./audiences/examen.ts";
import { pourLeGuichet } from "./audiences/guichet.ts";
import { pourLIdentite } from "./audiences/identite.ts";
import { pourLInstruction } from "./audiences/instruction.ts";
import { pourLIntranet } from "./audiences/intranet.ts";
import { pourLesPieces } from "./audiences/pieces.ts";
import { pourLePortail } from "./audiences/portail.ts";
import { pourLePublic } from "./audiences/public.ts";
import { pourLaRecherche } from "./audiences/recherche.ts";
import { pourLaSession } from "./audiences/session.ts";
import { pourLesStatistiques } from "./audiences/statistiques.ts";
import type { Acces } from "./audiences/une-audience.ts";
import type { FranceConnect } from "./deploiement.ts";
import type { DonneesStack } from "./stacks/donnees.ts";
import type { IdentiteStack } from "./stacks/identite.ts";

type Ressources = {
  donnees: DonneesStack;
  identite: IdentiteStack;
  secretOrigine: Secret;
  site: string;
  franceconnect: FranceConnect;
};

/** What each function of the API knows, and all that its role may do. */
export function audiences(ressources: Ressources): Record<Fonction | "identite", Acces> {
  const { secretOrigine, site } = ressources;
  const origine = { SECRET_ORIGINE: secretOrigine.secretValue.unsafeUnwrap(), ADRESSE_SITE: site };
  return {
    public: pourLePublic(ressources, origine),
    session: pourLaSession(ressources, origine),
    portail: pourLePortail(ressources, origine),
    espace: pourLEspace(ressources, origine),
    aidant: pourLAidant(ressources, origine),
    attestation: pourLAttestation(ressources, origine),
    intranet: pourLIntranet(ressources, origine),
    chiffres: pourLesChiffres(ressources, origine),
    pieces: pourLesPieces(ressources, origine),
    guichet: pourLeGuichet(ressources, origine),
    recherche: pourLaRecherche(ressources, origine),
    acces: pourLesAcces(ressources, origine),
    attribution: pourLAttribution(ressources, origine),
    dossier: pourLeDossier(ressources, origine),
    examen: pourLExamen(ressources, origine),
    statistiques: pourLesStatistiques(ressources, origine),
    comptoir: pourLeComptoir(ressources, origine),
    instruction: pourLInstruction(ressources, origine),
    identite: pourLIdentite(ressources),
  };
}

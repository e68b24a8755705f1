import { randomUUID } from "node:crypto";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { duTerritoire, rien, uneDemande } from "./des-essais.ts";
import type { Monde } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

/** A form on paper, received today. */
export const unPapier = ({ systeme }: Pick<Monde, "systeme">): Entree => ({
  operationId: randomUUID(),
  recueLe: systeme.horloge.aujourdhui(),
  reponses: desReponses(),
  certifie: true,
});

/** A joining that takes no answer of the other. */
const UNE_REUNION = { reprises: [], versions: [1, 1], confirme: true };

/** Two demandes of the territory, of one person or not. */
async function deuxDemandes(monde: Monde): Promise<{ un: string; autre: string }> {
  const [un, autre] = [
    await uneDemande(monde, await monde.unDemandeur()),
    await uneDemande(monde, await monde.unDemandeur()),
  ];
  return { un: un.numeroUnique, autre: autre.numeroUnique };
}

export const essaisDuComptoir = {
  enregistrerAuComptoir: unPapier,
  async chercherRessemblances() {
    return { nomNaissance: "Benali", prenoms: "Amina", dateNaissance: "1985-03-27" };
  },
  lireAuComptoir: duTerritoire({ raison: "personne-au-guichet" }),
  changerAuComptoir: duTerritoire({
    operationId: true,
    versionDesReponses: 1,
    acte: "modifier",
    changements: { telephone: "06 98 76 54 32" },
    certifie: true,
  }),
  renoncerAuComptoir: duTerritoire({ operationId: true, ecritDu: "2026-11-23", certifie: true }),
  async remettreUnCode(monde) {
    const { cookie } = await monde.unAgent();
    const { numeroUnique } = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier(monde), cookie));
    return { numeroUnique, operationId: randomUUID() };
  },
  // others bear the same name in this world: each was born elsewhere
  verifierIdentite: async (monde, titulaire) => ({
    ...(await duTerritoire({ operationId: true, personne: "demandeur", conforme: true })(monde, titulaire)),
    lieuNaissance: `Lyon ${randomUUID()}`,
  }),
  lireAttestationAuGuichet: duTerritoire(),
  listerDoublons: rien,
  listerReunions: rien,
  lireDoublon: deuxDemandes,
  ecarterDoublon: deuxDemandes,
  reunirDemandes: async (monde) => ({ ...(await deuxDemandes(monde)), ...UNE_REUNION, operationId: randomUUID() }),
  async annulerReunion(monde) {
    const deux = await deuxDemandes(monde);
    const { cookie } = await monde.unAgent();
    await monde.appeler("reunirDemandes", { ...deux, ...UNE_REUNION, operationId: randomUUID() }, cookie);
    return { ...deux, operationId: randomUUID() };
  },
  async rattacher(monde) {
    const { cookie } = await monde.unAgent();
    const { numeroUnique, code } = lireJson(await monde.appeler("enregistrerAuComptoir", unPapier(monde), cookie));
    return { numeroUnique, code, operationId: randomUUID() };
  },
} as const satisfies Record<string, Essai>;

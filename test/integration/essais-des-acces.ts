import { randomInt, randomUUID } from "node:crypto";
import * as z from "zod";
import { nouveauCodeDeSuivi } from "../../functions/socle/codes-lisibles.ts";
import { articlesDAcces } from "../../functions/socle/stores/acces.ts";
import { recevoir } from "../../shared/acces/demande-d-acces.ts";
import type { Fiche } from "../../shared/acces/fiche.ts";
import { ajouterMois } from "../../shared/demande/delais.ts";
import { lireJson } from "../un-envoi.ts";
import { unGuichetInscrit } from "../un-guichet-inscrit.ts";
import { uneFiche, unSiret } from "../une-fiche.ts";
import type { Monde } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

const rien: Essai = () => ({});

/** A body that nobody has seen before. */
const uneFicheNeuve = (fiche: Partial<Fiche> = {}): Fiche =>
  uneFiche({
    siret: unSiret(randomInt(1e9)),
    responsable: { ...uneFiche().responsable, courriel: `${randomUUID()}@habitat.example` },
    agents: [],
    ...fiche,
  });

/** Written where it stands: one network may ask for few, and each try wants its own. */
async function uneDemandeDAcces({ ecrire, systeme }: Monde, fiche = uneFicheNeuve()) {
  const code = nouveauCodeDeSuivi();
  const acces = recevoir(randomUUID(), fiche, systeme.horloge.aujourdhui());
  for (const article of articlesDAcces(acces, code)) await ecrire("GUICHETS", article);
  return { code, ...acces };
}

/** The guichet of the agent who tries, entered as bodies are. */
async function monGuichet({ ecrire }: Monde): Promise<{ guichet: string }> {
  for (const article of unGuichetInscrit()) await ecrire("GUICHETS", article);
  return { guichet: "G6901" };
}

const habilitation = ({ systeme: { horloge } }: Monde) => ({
  nom: "Karim Saïdi",
  courriel: `${randomUUID()}@habitat.example`,
  role: "agent-enregistreur",
  sensible: false,
  jusquAu: ajouterMois(horloge.aujourdhui(), 6),
  certifie: true,
});

const equipe = z.object({ agents: z.array(z.object({ agentId: z.string(), courriel: z.string() })) });

const surUnAgent: Essai = async (monde, { cookie }) => {
  const { guichet } = await monGuichet(monde);
  const nomme = habilitation(monde);
  const recue = lireJson(await monde.appeler("habiliterAgent", { guichet, ...nomme }, cookie));
  const agent = equipe.parse(recue).agents.find(({ courriel }) => courriel === nomme.courriel);
  return { guichet, agentId: agent?.agentId };
};

/** Good requests for the routes by which bodies and agents come in. */
export const essaisDesAcces = {
  demanderAcces: () => ({ fiche: uneFicheNeuve() }),
  async suivreAcces(monde) {
    const { code } = await uneDemandeDAcces(monde);
    return { code };
  },
  async corrigerAcces(monde) {
    const fiche = uneFicheNeuve();
    const { code, version } = await uneDemandeDAcces(monde, fiche);
    return { code, version, fiche };
  },
  listerAcces: rien,
  async lireAcces(monde) {
    const { accesId } = await uneDemandeDAcces(monde);
    return { accesId };
  },
  async deciderAcces(monde) {
    const { accesId, version } = await uneDemandeDAcces(monde);
    const fondement = { sorte: "convention", signeeLe: "2026-11-02" };
    return { accesId, version, decision: { sorte: "approuver", fondement } };
  },
  listerEquipe: monGuichet,
  habiliterAgent: async (monde) => ({ ...(await monGuichet(monde)), ...habilitation(monde) }),
  certifierAgent: surUnAgent,
  inviterAgent: surUnAgent,
  retirerAgent: surUnAgent,
  listerGestionnaires: rien,
  nommerGestionnaire: () => ({
    ...{ territoire: "013", nom: "Rémi Blanc", courriel: `${randomUUID()}@prefecture.example` },
    organisme: { nom: "Gestionnaire des Bouches-du-Rhône", accueil: uneFiche().accueil },
  }),
  async chercherGuichets(monde) {
    await monGuichet(monde);
    return { q: "Bron" };
  },
  async lireMonGuichet(monde) {
    await monGuichet(monde);
    return {};
  },
  async modifierMonGuichet(monde) {
    await monGuichet(monde);
    return { accueil: uneFiche().accueil };
  },
} as const satisfies Record<string, Essai>;

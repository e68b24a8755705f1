import { randomUUID } from "node:crypto";
import { aider, bientot, inviter, uneDemande } from "./aider.ts";
import type { Monde, Personne } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

/** Someone else's demande, on which this person was named. */
async function invitee(monde: Monde, aidant: Personne) {
  const titulaire = await monde.unDemandeur();
  return inviter(monde, titulaire, { reference: await uneDemande(monde, titulaire), aidant });
}

async function aidee(monde: Monde, aidant: Personne): Promise<{ reference: string }> {
  const titulaire = await monde.unDemandeur();
  const reference = await uneDemande(monde, titulaire);
  await aider(monde, titulaire, { reference, aidant });
  return { reference };
}

export const essaisDesAidants = {
  listerAidants: async (monde, titulaire) => ({ reference: await uneDemande(monde, titulaire) }),
  nommerAidant: async (monde, titulaire) => ({
    reference: await uneDemande(monde, titulaire),
    operationId: randomUUID(),
    nom: "Samir B.",
    courriel: `${randomUUID()}@exemple.fr`,
    droits: ["pieces"],
    jusquAu: bientot(monde),
  }),
  async revoquerAidant(monde, titulaire) {
    const reference = await uneDemande(monde, titulaire);
    const mandatId = await aider(monde, titulaire, { reference, aidant: await monde.unDemandeur() });
    return { reference, mandatId, operationId: randomUUID() };
  },
  lireFormulaireDeMandat: () => ({}),
  remplirFormulaireDeMandat: (monde) => ({
    nom: "CCAS de Bron",
    organisme: true,
    droits: ["pieces"],
    jusquAu: bientot(monde),
  }),
  listerAides: () => ({}),
  lireAide: aidee,
  rendreMandat: async (monde, aidant) => ({ ...(await aidee(monde, aidant)), operationId: randomUUID() }),
  lireInvitation: invitee,
  accepterInvitation: invitee,
} as const satisfies Record<string, Essai>;

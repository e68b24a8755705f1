import type { InvitationLue, aidants as routes } from "../../shared/api/aidants.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { type EtatDeMandat, etatDuMandat, type Mandat, mandatNomme } from "../../shared/mandat/mandat.ts";
import { Problem, type ProblemCode } from "../../shared/problems.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { type AidesStore, empreinteDInvitation } from "../socle/stores/aides.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import { changerLesMandats, type PourChanger } from "./changer-les-mandats.ts";
import { lirePorteur, type PorteurLu, type PourPorter } from "./porteurs.ts";
import { prenomsDe } from "./prenoms.ts";

type PourLire = PourPorter & {
  aides: Pick<AidesStore, "lireInvitation" | "lier">;
  comptes: Pick<ComptesStore, "lire">;
};
type Recue = { lu: PorteurLu; mandat: Mandat; compte: string };

const refus: Partial<Record<EtatDeMandat, ProblemCode>> = {
  "sans-reponse": "invitation-expiree",
  revoque: "mandat-termine",
  rendu: "mandat-termine",
  termine: "mandat-termine",
};

/** Another account, a wrong code and no invitation are answered the same. */
async function invitationDe(
  { mandatId, code }: { mandatId: string; code: string },
  contexte: PourLire & Appel,
): Promise<Recue> {
  const compte = compteDe(contexte.qui);
  const invitation = await contexte.aides.lireInvitation(mandatId);
  const juste = invitation?.empreinte === empreinteDInvitation(mandatId, code) ? invitation : undefined;
  const lu = juste && (await lirePorteur(juste, contexte));
  const mandat = lu && mandatNomme(lu, mandatId);
  const courriel = mandat && (await contexte.comptes.lire(compte))?.courriel;
  if (!lu || !mandat || mandat.courriel !== courriel || lu.compte === compte)
    throw new Problem("invitation-introuvable");
  const probleme = refus[etatDuMandat(mandat, contexte.aujourdhui)];
  if (probleme) throw new Problem(probleme);
  // the address has passed to another account since it was accepted
  if (mandat.compte !== undefined && mandat.compte !== compte) throw new Problem("invitation-introuvable");
  return { lu, mandat, compte };
}

const montrer = ({ lu, mandat }: Recue, acceptee: boolean): InvitationLue => ({
  ...mandat,
  ...prenomsDe(lu),
  acceptee,
  ...(acceptee && { reference: lu.reference }),
});

export const lireInvitation: Handler<typeof routes.lireInvitation, PourLire> = async (entree, contexte) => {
  const recue = await invitationDe(entree, contexte);
  return montrer(recue, recue.mandat.compte !== undefined);
};

export const accepterInvitation: Handler<typeof routes.accepterInvitation, PourLire & PourChanger> = async (
  entree,
  contexte,
) => {
  const recue = await invitationDe(entree, contexte);
  const { lu, mandat, compte } = recue;
  const { mandatId } = mandat;
  // what leads to it first: without the mandate it opens nothing
  await contexte.aides.lier(compte, { reference: lu.reference, titulaire: lu.compte }, mandat.jusquAu);
  await changerLesMandats(
    lu,
    {
      operationId: `acceptation-${mandatId}`,
      acteur: { role: "aidant", compte, mandat: mandatId },
      decider: (porteur) =>
        mandatNomme(porteur, mandatId)?.compte === compte
          ? undefined
          : { type: "mandat-accepte", donnees: { mandatId, compte } },
    },
    contexte,
  );
  return montrer(recue, true);
};

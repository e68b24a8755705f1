import type { InvitationLue, aidants as routes } from "../../shared/api/aidants.ts";
import { compteDe, type Identite } from "../../shared/droits/identite.ts";
import { acteurSous } from "../../shared/droits/peut.ts";
import { type EtatDeMandat, etatDuMandat, type Mandat, mandatNomme } from "../../shared/mandat/mandat.ts";
import { Problem, type ProblemCode } from "../../shared/problems.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { type AidesStore, empreinteDInvitation } from "../socle/stores/aides.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { StructuresStore } from "../socle/stores/structures.ts";
import { changerLesMandats, type PourChanger } from "./changer-les-mandats.ts";
import { lirePorteur, type PorteurLu, type PourPorter } from "./porteurs.ts";
import { prenomsDe } from "./prenoms.ts";

type PourLire = PourPorter & {
  aides: Pick<AidesStore, "lireInvitation" | "lier">;
  comptes: Pick<ComptesStore, "lire">;
  structures: Pick<StructuresStore, "lire" | "engager">;
};
type Recue = { lu: PorteurLu; mandat: Mandat; compte: string; detenteur: string | undefined };

/** What will hold this mandate: the account of the helper, or the organisation that they are of. */
function detenteurPour({ organisme }: Mandat, qui: Identite): string | undefined {
  if (qui.role !== "demandeur") return undefined;
  return organisme ? qui.structure : qui.compte;
}

const refus: Partial<Record<EtatDeMandat, ProblemCode>> = {
  "sans-reponse": "invitation-expiree",
  revoque: "mandat-termine",
  rendu: "mandat-termine",
  termine: "mandat-termine",
};

/** A mail is accepted where it was sent; a paper, by whoever was handed it. */
const estPour = async ({ courriel }: Mandat, compte: string, { comptes }: PourLire): Promise<boolean> =>
  courriel === undefined || (await comptes.lire(compte))?.courriel === courriel;

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
  if (!lu || !mandat || lu.compte === compte || !(await estPour(mandat, compte, contexte)))
    throw new Problem("invitation-introuvable");
  const probleme = refus[etatDuMandat(mandat, contexte.aujourdhui)];
  if (probleme) throw new Problem(probleme);
  // the address has passed to another account since it was accepted
  const detenteur = detenteurPour(mandat, contexte.qui);
  if (mandat.compte !== undefined && mandat.compte !== detenteur) throw new Problem("invitation-introuvable");
  return { lu, mandat, compte, detenteur };
}

const montrer = ({ lu, mandat }: Recue, acceptee: boolean): InvitationLue => ({
  ...mandat,
  ...prenomsDe(lu),
  acceptee,
  organisme: mandat.organisme === true,
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
  const { lu, mandat, detenteur } = recue;
  const { mandatId } = mandat;
  if (detenteur === undefined) throw new Problem("structure-a-rejoindre");
  const structure = mandat.organisme && (await contexte.structures.lire(detenteur));
  // what leads to it first: without the mandate it opens nothing
  await contexte.aides.lier(detenteur, { reference: lu.reference, titulaire: lu.compte }, mandat.jusquAu);
  // its last member may be leaving: then whoever writes first is followed
  if (mandat.organisme && !(await contexte.structures.engager(detenteur))) throw new Problem("structure-a-rejoindre");
  await changerLesMandats(
    lu,
    {
      operationId: `acceptation-${mandatId}`,
      acteur: acteurSous(contexte.qui, { ...mandat, compte: detenteur }),
      decider: (porteur) =>
        mandatNomme(porteur, mandatId)?.compte === detenteur
          ? undefined
          : { type: "mandat-accepte", donnees: { mandatId, compte: detenteur, ...(structure && { structure }) } },
    },
    contexte,
  );
  return montrer(recue, true);
};

import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import type { Entree } from "../../shared/api/route.ts";
import { changementsEntre } from "../../shared/demande/changements.ts";
import { expiration } from "../../shared/demande/delais.ts";
import { champNomme, formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { changerSansVoir } from "../../shared/formulaire/pour-un-agent.ts";
import { reprendre } from "../../shared/formulaire/reprise.ts";
import { separer } from "../../shared/formulaire/sensibles.ts";
import type { ReponsesBrutes } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte } from "../socle/agent-connecte.ts";
import { nouveauCodeAttestation } from "../socle/codes-lisibles.ts";
import { refuserLesConflits } from "../socle/conflits-refuses.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { enClair, fusionner, reponsesDuDossier, sceller, scelles } from "../socle/reponses-scellees.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";
import { territoireDuDepot } from "../socle/territoire-du-depot.ts";
import { exigerComplet, lireBrutes, type PourLire } from "./lire-reponses.ts";

type Dependances = PourAgir & PourLire & { coffre: Coffre };
type Contexte = Dependances & Appel;

/** What the agent changes, as an event tells it, and the seal that goes with it. */
async function lireChangements(
  dossier: DossierLu,
  changements: Record<string, unknown>,
  profil: { sensible: boolean },
  contexte: Contexte,
) {
  const { demande } = dossier;
  const avant = reprendre(demande.formulaire, await reponsesDuDossier(contexte.coffre, dossier), contexte);
  const brutes = changerSansVoir(avant, lireBrutes(changements, contexte), profil);
  const apres = exigerComplet(fusionner({}, brutes), contexte);
  if (territoireDuDepot(apres, contexte.communeDe) !== demande.territoire) throw new Problem("autre-territoire");
  const sensiblesChanges = scelles(avant) !== scelles(apres);
  const rangees = sensiblesChanges ? await sceller(contexte.coffre, demande.dossier, apres) : undefined;
  return {
    donnees: {
      formulaire: formulaireCourant.version,
      changements: changementsEntre(demande.reponses, enClair(apres)),
      sensiblesChanges,
    },
    suites: rangees ? { sensible: rangees.sensible ?? null } : {},
  };
}

/** Wanted answers in clear, and whether some of the sealed ones change; `null` erases on either side. */
function partager(voulues: ReponsesBrutes): { claires: ReponsesBrutes; scellees: boolean } {
  const dites = Object.entries(voulues).flatMap(([nom, dite]) => (dite === null ? [] : [[nom, dite] as const]));
  const { claires, sensibles } = separer(Object.fromEntries(dites));
  const estScelle = (nom: string): boolean => nom in sensibles || champNomme(nom)?.sensible === true;
  return {
    claires: Object.fromEntries(
      Object.keys(voulues).flatMap((nom) => (estScelle(nom) && !(nom in claires) ? [] : [[nom, claires[nom] ?? null]])),
    ),
    scellees: Object.keys(voulues).some(estScelle),
  };
}

type Voulus = Pick<Entree<typeof routes.changerAuComptoir>, "changements" | "versionDesReponses">;

/** What someone else changed meanwhile is not put back as it was: one chooses, or reads again what is sealed. */
async function refuserCeQuiAChange(
  dossier: DossierLu,
  { changements, versionDesReponses }: Voulus,
  contexte: Contexte,
): Promise<void> {
  const { claires, scellees } = partager(lireBrutes(changements, contexte));
  const scellesDepuis = dossier.evenements.some(
    ({ version, donnees }) => version > versionDesReponses && "sensiblesChanges" in donnees && donnees.sensiblesChanges,
  );
  if (scellesDepuis && scellees) throw new Problem("demande-changee-entre-temps");
  await refuserLesConflits(dossier, versionDesReponses, claires, contexte);
}

/** Changes, or renews, with the person at the counter: civil identity may change here, and here only. */
export const changerAuComptoir: Handler<typeof routes.changerAuComptoir, Dependances> = async (entree, contexte) => {
  const { poste } = await agentConnecte(contexte);
  return surLaDemande(entree, "changer-dossier", contexte, async (dossier) => {
    if (dossier.demande.etat !== "active") throw new Problem("demande-arretee");
    await refuserCeQuiAChange(dossier, entree, contexte);
    const { donnees, suites } = await lireChangements(dossier, entree.changements, poste, contexte);
    if (entree.acte === "modifier") return { fait: { type: "demande-modifiee", donnees }, ...suites };
    const validite = { expireLe: expiration(contexte.aujourdhui), codeAttestation: nouveauCodeAttestation() };
    return { fait: { type: "demande-renouvelee", donnees: { ...donnees, ...validite } }, ...suites };
  });
};

import type { doublons as routes } from "../../shared/api/doublons.ts";
import type { Entree } from "../../shared/api/route.ts";
import { changementsEntre } from "../../shared/demande/changements.ts";
import type { Changements } from "../../shared/demande/evenements.ts";
import {
  type CoteDeReunion,
  ecartsEntre,
  reponsesRendues,
  reponsesReunies,
} from "../../shared/demande/reponses-reunies.ts";
import { versionDesReponses } from "../../shared/demande/version-des-reponses.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { manques } from "../../shared/formulaire/completude.ts";
import { fautes } from "../../shared/formulaire/fautes.ts";
import { formulaireCourant, type Reponses } from "../../shared/formulaire/formulaires.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { montrerAUnAgent } from "../../shared/formulaire/pour-un-agent.ts";
import { reprendre } from "../../shared/formulaire/reprise.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel } from "../socle/http.ts";
import { enClair, fusionner, reponsesDuDossier, sceller, scelles } from "../socle/reponses-scellees.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";
import type { Mouvement } from "../socle/stores/mouvements.ts";
import { type CommuneDe, territoireDuDepot } from "../socle/territoire-du-depot.ts";

type Deux = readonly [DossierLu, DossierLu];

export type PourReunirLesReponses = {
  coffre: Coffre;
  communeDe: CommuneDe;
  demandes: Pick<DemandesStore, "lireSensibleDAvant">;
};
type Contexte = PourReunirLesReponses & Pick<Appel, "aujourdhui">;

/** Answers that change with a joining, and the seals that go with them; nothing when none does. */
type Suite = { changements: Changements | Record<never, never> } & Pick<Mouvement, "sensible" | "sensibleDAvant">;

const RIEN: Suite = { changements: {} };

/** Both sides whole, in today's form. */
export async function coteEntier(
  dossier: DossierLu,
  contexte: Pick<Contexte, "coffre" | "communeDe" | "aujourdhui">,
): Promise<CoteDeReunion> {
  const { demande, evenements } = dossier;
  const reponses = reprendre(demande.formulaire, await reponsesDuDossier(contexte.coffre, dossier), contexte);
  return { demande, evenements, reponses };
}

type Cotes = readonly [CoteDeReunion, CoteDeReunion];

const cotesVus = ([un, autre]: Cotes, profil: Pick<Poste, "sensible">): [CoteDeReunion, CoteDeReunion] => [
  { ...un, reponses: montrerAUnAgent(un.reponses, profil) },
  { ...autre, reponses: montrerAUnAgent(autre.reponses, profil) },
];

/** What an agent of this profile reads of both sides, where they disagree, and whether they do elsewhere too. */
export function cotesLus(entiers: Cotes, profil: Pick<Poste, "sensible">) {
  const cotes = cotesVus(entiers, profil);
  const ecarts = ecartsEntre(cotes);
  const vus = new Set(ecarts.map(({ champ }) => champ));
  const tous = ecartsEntre(cotesVus(entiers, { sensible: true }));
  return { cotes, ecarts, ecartsProteges: tous.some(({ champ }) => !vus.has(champ)) };
}

type Voulues = Pick<Entree<typeof routes.reunirDemandes>, "reprises" | "versions">;

/** One chooses among what was read: an answer that changed since was not seen. */
async function exigerLues([un, autre]: Deux, { reprises, versions }: Voulues, poste: Poste, contexte: Contexte) {
  const lues = [un, autre].every(({ evenements }, rang) => versionDesReponses(evenements) <= (versions[rang] ?? 0));
  if (!lues) throw new Problem("demande-changee-entre-temps");
  const lus = cotesLus([await coteEntier(un, contexte), await coteEntier(autre, contexte)], poste);
  const ecarts = new Set(lus.ecarts.map(({ champ }) => champ));
  const code = "choix-inconnu";
  const champs = reprises.flatMap((champ, rang) =>
    ecarts.has(champ) ? [] : [{ pointeur: `/reprises/${rang}`, code, message: fautes[code] }],
  );
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
}

/** Two forms that were each complete may make one that is not: what is missing is told, and chosen otherwise. */
function exigerComplet(avant: Reponses, apres: Reponses, contexte: Contexte): Reponses {
  const deja = new Set(manques(avant, contexte).map(({ pointeur }) => pointeur));
  // what would surprise was surprising on either side, and is confirmed by the person at the next change
  const champs = manques(apres, contexte).filter(
    ({ pointeur }) => !deja.has(pointeur) && pointeur !== "/reponses/confirmations",
  );
  if (champs.length > 0) throw new Problem("demande-incomplete", { champs });
  return reponsesRetenues(apres, contexte);
}

/** Takes from the second the answers that the agent chose there. */
export async function reprendreLesReponses(
  deux: Deux,
  voulues: Voulues,
  poste: Poste,
  contexte: Contexte,
): Promise<Suite> {
  const { coffre } = contexte;
  if (voulues.reprises.length === 0) return RIEN;
  await exigerLues(deux, voulues, poste, contexte);
  const [{ demande, sensible = null }, { demande: autre }] = deux;
  const toutes = deux.map(async (dossier) =>
    reprendre(dossier.demande.formulaire, await reponsesDuDossier(coffre, dossier), contexte),
  );
  const [avant = {}, arretees = {}] = await Promise.all(toutes);
  const reunies = fusionner({}, reponsesReunies(avant, arretees, voulues.reprises));
  const apres = exigerComplet(avant, reunies, contexte);
  if (territoireDuDepot(apres, contexte.communeDe) !== demande.territoire) throw new Problem("autre-territoire");
  const sensiblesChanges = scelles(avant) !== scelles(apres);
  const sceau = sensiblesChanges ? await sceller(coffre, demande.dossier, apres) : undefined;
  return {
    changements: {
      formulaire: formulaireCourant.version,
      changements: changementsEntre(demande.reponses, enClair(apres)),
      sensiblesChanges,
    },
    ...(sceau && {
      sensible: sceau.sensible ?? null,
      sensibleDAvant: { autre: autre.numeroUnique, sensible },
    }),
  };
}

/** Puts back what the joining changed; of sealed answers, the seal that was kept for that. */
export async function rendreLesReponses(
  { demande, evenements }: DossierLu,
  autre: string,
  { demandes }: Pick<Contexte, "demandes">,
): Promise<Suite> {
  const changements = reponsesRendues(demande, evenements, autre);
  if (!changements) return RIEN;
  if (!changements.sensiblesChanges) return { changements };
  const sensible = (await demandes.lireSensibleDAvant(demande.numeroUnique, autre)) ?? null;
  return { changements, sensible, sensibleDAvant: { autre, sensible: null } };
}

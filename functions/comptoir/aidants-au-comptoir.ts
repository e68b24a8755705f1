import { createHash } from "node:crypto";
import type { aidantsAuComptoir as routes } from "../../shared/api/aidants-au-comptoir.ts";
import type { comptoir } from "../../shared/api/comptoir.ts";
import type { Sortie } from "../../shared/api/route.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { dernierJourDeMandat } from "../../shared/mandat/gardes.ts";
import { dernierJourPourAccepter, etatDuMandat, mandatNomme, type Porteur } from "../../shared/mandat/mandat.ts";
import { type Faute, Problem } from "../../shared/problems.ts";
import { codeDInvitation, motLisible } from "../socle/codes-lisibles.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { type AidesStore, empreinteDInvitation } from "../socle/stores/aides.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

type Dependances = PourAgir & { aides: Pick<AidesStore, "inviter"> };

type Papier = { signeLe: string; jusquAu: string };

function fautesDe({ signeLe, jusquAu }: Papier, { aujourdhui }: Pick<Appel, "aujourdhui">): Faute[] {
  return [
    ...(signeLe > aujourdhui ? [uneFaute("/signeLe", "date-future")] : []),
    ...(jusquAu < aujourdhui ? [uneFaute("/jusquAu", "date-deja-passee")] : []),
    ...(jusquAu > dernierJourDeMandat(aujourdhui) ? [uneFaute("/jusquAu", "mandat-trop-long")] : []),
  ];
}

// copied by hand into an address: short, and in small letters
const mandatDuPapier = (numeroUnique: string, operationId: string): string =>
  motLisible(createHash("sha256").update(`mandat:${numeroUnique}:${operationId}`).digest()).toLowerCase();

/**
 * The person signed on paper whom they name: the guichet records it, and hands over a code that one account accepts
 * with, once. A letter tells the person.
 */
export const nommerAidantAuComptoir: Handler<typeof routes.nommerAidantAuComptoir, Dependances> = async (
  entree,
  contexte,
) => {
  const { numeroUnique, operationId, nom, signeLe, jusquAu, organisme } = entree;
  const { aujourdhui, aides } = contexte;
  const champs = fautesDe(entree, contexte);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
  const mandatId = mandatDuPapier(numeroUnique, operationId);
  const droits = [...new Set(entree.droits)];
  const offre = {
    ...{ mandatId, nom, droits, donneLe: aujourdhui, jusquAu, papier: { signeLe } },
    ...(organisme && ({ organisme } as const)),
  };
  const demande = await surLaDemande(entree, "changer-dossier", contexte, () => ({
    fait: { type: "mandat-donne", donnees: offre },
  }));
  const code = codeDInvitation(demande.dossier, mandatId);
  const empreinte = empreinteDInvitation(mandatId, code);
  await aides.inviter({ mandatId, reference: numeroUnique, titulaire: demande.compte, empreinte }, jusquAu);
  const donne = mandatNomme(demande, mandatId) ?? offre;
  return { mandatId, code, accepterAvantLe: dernierJourPourAccepter(donne) };
};

/** The person says it at the counter: the helper sees nothing any more. */
export const revoquerAidantAuComptoir: Handler<typeof routes.revoquerAidantAuComptoir, Dependances> = async (
  { mandatId, ...entree },
  contexte,
) => {
  await surLaDemande(entree, "changer-dossier", contexte, ({ demande }) => {
    const lu = mandatNomme(demande, mandatId);
    if (!lu) throw new Problem("mandat-introuvable");
    return lu.fin?.par === "titulaire" ? undefined : { fait: { type: "mandat-revoque", donnees: { mandatId } } };
  });
};

/** Who helps the person today, or is invited to. */
export const aidantsVivants = (
  { mandats = [] }: Pick<Porteur, "mandats">,
  aujourdhui: string,
): Sortie<typeof comptoir.lireAuComptoir>["aidants"] =>
  mandats.flatMap((lu) => {
    const etat = etatDuMandat(lu, aujourdhui);
    return etat === "propose" || etat === "en-cours" ? [{ ...lu, droits: [...lu.droits], etat }] : [];
  });

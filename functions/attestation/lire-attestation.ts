import type { demandes as routes } from "../../shared/api/demandes.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { auTitreDe, peut } from "../../shared/droits/peut.ts";
import { Problem } from "../../shared/problems.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { demandeDuTerritoire, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import { mettreEnPage } from "../socle/papier/mise-en-page.ts";
import { alphabetDeMarianne } from "../socle/papier/polices.ts";
import { Reponse } from "../socle/reponse.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { GuichetsStore } from "../socle/stores/guichets.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import { contenu } from "./contenu.ts";
import { departementsDemandes, type Faits } from "./faits.ts";

export type Dependances = {
  demandes: Pick<DemandesStore, "lire">;
  guichets: GuichetsStore;
  journal: JournalStore;
  communes: () => IndexCommunes;
  site: string;
};

type Sources = Omit<Dependances, "demandes" | "journal">;

async function rassembler(demande: Demande, aujourdhui: string, { guichets, communes, site }: Sources) {
  const index = communes();
  const departements = departementsDemandes({ demande, communes: index });
  const [guichet, ...bailleurs] = await Promise.all([
    guichets.lire(demande.guichet),
    ...departements.map((departement) => guichets.listerBailleurs(departement)),
  ]);
  return { demande, guichet, bailleurs: bailleurs.flat(), communes: index, aujourdhui, site } satisfies Faits;
}

async function imprimer(demande: Demande, aujourdhui: string, sources: Sources): Promise<Reponse<Uint8Array>> {
  const faits = await rassembler(demande, aujourdhui, sources);
  const pdf = await mettreEnPage(contenu(faits, alphabetDeMarianne), alphabetDeMarianne);
  return new Reponse(pdf, {
    headers: { "content-disposition": `inline; filename="attestation-${demande.numeroUnique}.pdf"` },
  });
}

export const lireAttestation: Handler<typeof routes.lireAttestation, Dependances> = async (
  { numeroUnique },
  { demandes, journal, qui, maintenant, aujourdhui, ...sources },
) => {
  const demande = await demandes.lire(numeroUnique);
  // same answer as an unknown number: that a person has a demande is itself a secret
  if (!demande || !peut(qui, "lire-attestation", demande, aujourdhui)) throw new Problem("demande-introuvable");
  await journal.consigner({
    numeroUnique,
    qui,
    acte: "lire-attestation",
    maintenant,
    ...auTitreDe(qui, demande, aujourdhui),
  });
  return imprimer(demande, aujourdhui, sources);
};

/** The counter prints it for the person in front of it. */
export const lireAttestationAuGuichet: Handler<
  typeof routes.lireAttestationAuGuichet,
  Dependances & PourConnaitre
> = async ({ numeroUnique }, contexte) => {
  const { journal, qui, maintenant, aujourdhui } = contexte;
  const { agent, demande } = await demandeDuTerritoire(numeroUnique, "changer-dossier", contexte);
  const raison = "personne-au-guichet";
  const { guichet, role } = agent.poste;
  await journal.consigner({ numeroUnique, qui, acte: "lire-attestation", maintenant, guichet, role, raison });
  return imprimer(demande, aujourdhui, contexte);
};

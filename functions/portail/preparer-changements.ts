import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import { auTitreDe, mandatDe, peut } from "../../shared/droits/peut.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Handler } from "../socle/http.ts";
import type { AidesStore } from "../socle/stores/aides.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { CommuneDe } from "../socle/territoire-du-depot.ts";
import { brouillonDeDemande } from "./brouillon-de-demande.ts";
import { ouvrirEtMontrer } from "./brouillon-lu.ts";

type Dependances = {
  demandes: Pick<DemandesStore, "lireDossier">;
  brouillons: Pick<BrouillonsStore, "lire" | "creer">;
  aides: Pick<AidesStore, "lier">;
  journal: JournalStore;
  coffre: Coffre;
  communeDe: CommuneDe;
};

/** The draft of what will change: begun once, found again as it was left. */
export const preparerChangements: Handler<typeof routes.preparerChangements, Dependances> = async (
  { numeroUnique },
  contexte,
) => {
  const { demandes, brouillons, journal, aides, qui, maintenant, aujourdhui } = contexte;
  const dossier = await demandes.lireDossier(numeroUnique);
  if (!dossier || !peut(qui, "modifier-demande", dossier.demande, aujourdhui)) throw new Problem("demande-introuvable");
  if (dossier.demande.etat !== "active") throw new Problem("demande-arretee");
  // the draft shows the whole file
  await journal.consigner({
    numeroUnique,
    qui,
    acte: "lire-demande",
    maintenant,
    ...auTitreDe(qui, dossier.demande, aujourdhui),
  });
  const neuf = await brouillonDeDemande(dossier, contexte);
  await brouillons.creer(neuf, maintenant);
  const mandat = mandatDe(qui, dossier.demande, aujourdhui);
  const lien = { reference: neuf.brouillonId, titulaire: neuf.compte };
  if (mandat?.compte !== undefined) await aides.lier(mandat.compte, lien, mandat.jusquAu);
  const lu = await brouillons.lire(neuf.compte, neuf.brouillonId, maintenant);
  return ouvrirEtMontrer(lu ?? neuf, contexte, mandat);
};

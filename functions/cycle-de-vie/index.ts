import { setTimeout as patienter } from "node:timers/promises";
import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { jourAParis } from "../../shared/demande/delais.ts";
import { dynamo, kms, s3, sqs } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteDerivee, empreinteParKms } from "../socle/empreinte.ts";
import { horloge } from "../socle/horloge.ts";
import { lieuDe } from "../socle/lieu.ts";
import { mesurer } from "../socle/mesures.ts";
import { queue } from "../socle/queue.ts";
import { brouillonsStore } from "../socle/stores/brouillons.ts";
import { comptesARevoirStore } from "../socle/stores/comptes-a-revoir.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { echeancesStore } from "../socle/stores/echeances.ts";
import { envoisStore } from "../socle/stores/envois.ts";
import { fichiersStore } from "../socle/stores/fichiers.ts";
import { messagesStore } from "../socle/stores/messages.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { purgesStore } from "../socle/stores/purges.ts";
import { registreStore } from "../socle/stores/registre.ts";
import { appliquerRegistre } from "./appliquer-registre.ts";
import { budget } from "./budget.ts";
import { comptesDe, passer } from "./passer.ts";
import { horizons, prevoir } from "./prevoir.ts";
import { rappeler } from "./rappeler.ts";
import { recalculer, sontPerimees } from "./recalculer.ts";
import { revoirLesComptes } from "./revoir-comptes.ts";

const config = configuration(
  "TABLE_DEMANDES",
  "TABLE_BROUILLONS",
  "TABLE_COMPTES",
  "TABLE_JOURNAL",
  "TABLE_DOUBLONS",
  "TABLE_PIECES",
  "TABLE_RECHERCHE",
  "TABLE_ATTRIBUTIONS",
  "TABLE_REGISTRE",
  "SEAU_PIECES",
  "CLE_EMPREINTE",
  "FILE_NOTIFICATIONS",
);
const tables = {
  demandes: config.TABLE_DEMANDES,
  brouillons: config.TABLE_BROUILLONS,
  comptes: config.TABLE_COMPTES,
  journal: config.TABLE_JOURNAL,
  doublons: config.TABLE_DOUBLONS,
  pieces: config.TABLE_PIECES,
  recherche: config.TABLE_RECHERCHE,
  attributions: config.TABLE_ATTRIBUTIONS,
};

/** What is asked of the function: the work of the day, unless said otherwise. */
const demandee = z.object({
  mode: z._default(z.enum(["passer", "prevoir", "recalculer", "appliquer-registre"]), "passer"),
});
type Mode = z.infer<typeof demandee>["mode"];

// what is begun is finished: nothing new in the last half minute
const POUR_FINIR_MS = 30_000;

const empreinte = empreinteParKms(kms(), config.CLE_EMPREINTE);

const dependances = {
  demandes: demandesStore(dynamo(), tables.demandes),
  mouvements: mouvementsStore(dynamo(), tables),
  envois: envoisStore(dynamo(), tables.demandes),
  messages: messagesStore(dynamo(), tables.demandes),
  echeances: echeancesStore(dynamo(), tables.demandes),
  registre: registreStore(dynamo(), config.TABLE_REGISTRE),
  brouillons: brouillonsStore(dynamo(), tables.brouillons),
  notifications: queue(sqs(), config.FILE_NOTIFICATIONS),
  fichiers: fichiersStore(s3(), config.SEAU_PIECES),
  purges: purgesStore(dynamo(), tables),
  comptesARevoir: comptesARevoirStore(dynamo(), tables.comptes),
  empreinte,
  empreinteDeNumero: empreinteDerivee(empreinte, "purge"),
  lieuDe,
  patienter,
};

type Contexte = typeof dependances & { maintenant: Date; aujourdhui: string; aLeTemps(): boolean };

const dire = (mesures: Record<string, number>, { maintenant }: Contexte, parJour?: Record<string, number>): void =>
  mesurer("cycle-de-vie", mesures, maintenant, parJour && { parJour });

async function recalculerTout(contexte: Contexte): Promise<void> {
  const { deplacees, entier } = await recalculer(contexte);
  dire({ deplacees, inacheve: entier ? 0 : 1 }, contexte);
}

const modes: Record<Mode, (contexte: Contexte) => Promise<void>> = {
  async passer(contexte) {
    if (await sontPerimees(contexte)) await recalculerTout(contexte);
    const reglages = await contexte.registre.lireReglages();
    const limites = budget(reglages);
    const bilan = await passer({ ...contexte, budget: limites });
    const rappeles = await rappeler({ ...contexte, budget: limites });
    const comptesEffaces = await revoirLesComptes({ ...contexte, budget: limites });
    dire({ ...comptesDe(bilan), rappeles, comptesEffaces, inacheve: bilan.entier ? 0 : 1 }, contexte);
    if (bilan.echecs > 0) throw new Error("some files could not have their day");
  },
  async prevoir(contexte) {
    const parJour = await prevoir(contexte);
    dire(horizons(parJour), contexte, parJour);
  },
  recalculer: recalculerTout,
  async "appliquer-registre"(contexte) {
    const { purgees, entier } = await appliquerRegistre(contexte);
    dire({ purgeesDeNouveau: purgees, inacheve: entier ? 0 : 1 }, contexte);
  },
};

/** What time brings: notices, radiations, purges. Safe to run twice, or not at all for some days. */
export async function handler(
  appel: unknown,
  { getRemainingTimeInMillis }: Pick<Context, "getRemainingTimeInMillis">,
): Promise<void> {
  const maintenant = horloge();
  await modes[z.parse(demandee, appel ?? {}).mode]({
    ...dependances,
    maintenant,
    aujourdhui: jourAParis(maintenant),
    aLeTemps: () => getRemainingTimeInMillis() > POUR_FINIR_MS,
  });
}

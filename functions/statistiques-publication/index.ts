import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import paquet from "../../package.json" with { type: "json" };
import { jourAParis } from "../../shared/demande/delais.ts";
import { type Edition, lireEdition } from "../../shared/statistiques/edition.ts";
import { s3, sfn } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { mesurer } from "../socle/mesures.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { executionsStore } from "../socle/stores/executions.ts";
import { lacStore } from "../socle/stores/lac.ts";
import { nuitStore } from "../socle/stores/nuit.ts";
import { objetsDUnSeau } from "../socle/stores/objets-d-un-seau.ts";
import { seauDEditions } from "../socle/stores/seau-d-editions.ts";
import { amenerLeLac } from "./amener.ts";
import { type Correction, lireCorrection } from "./correction.ts";
import { commencer } from "./etapes/commencer.ts";
import { decider } from "./etapes/decider.ts";
import { uneExecution } from "./etapes/execution.ts";
import { finir } from "./etapes/finir.ts";
import { manquantes } from "./manquantes.ts";
import { chiffresDeLaNuit } from "./nuit.ts";
import { publier } from "./publier.ts";
import { editionsQuiRedisent } from "./redites.ts";
import { tableauxDeLaNuit } from "./tableaux-de-la-nuit.ts";
import { derniereVersion, lirePubliees } from "./versions.ts";

const config = configuration("SEAU_LAC", "SEAU_PUBLICATION");

const lac = lacStore(s3(), config.SEAU_LAC);
const nuit = nuitStore(s3(), config.SEAU_LAC);
const depot = seauDEditions(s3(), config.SEAU_PUBLICATION);
/** Where this environment keeps what it brought of the lake from one call to the next. */
const ICI = mkdtempSync(join(tmpdir(), "sne-"));

/** What the function may use of its memory for counting; the rest is for files and proofs. */
const MEMOIRE_MO = 6_000;
const COEURS = 6;

const LAC = join(ICI, "lac");

/** What is asked of the function: the edition that is due, unless said otherwise. */
const demandee = z.object({ mode: z._default(z.enum(["publier", "nuit", "tableaux"]), "publier") });
type Mode = z.infer<typeof demandee>["mode"];

const ouvrage = { edition: z.string(), version: z.string() };
/** Empty where nothing is corrected. */
const raison = z.string().check(z.trim());
/** What a state machine asks: one step of one version of an edition. */
const etapeDemandee = z.discriminatedUnion("etape", [
  z.object({ etape: z.literal("commencer"), ...ouvrage, raison }),
  z.object({ etape: z.literal("decider"), ...ouvrage, departement: z.string() }),
  z.object({ etape: z.literal("finir"), ...ouvrage, raison }),
]);
type EtapeDemandee = z.infer<typeof etapeDemandee>;

/** By steps of a state machine: every level of the country does not fit in one call. */
const lancer = (...[edition, jour, corrigee]: Parameters<typeof uneExecution>): Promise<void> =>
  executionsStore(sfn(), configuration("MACHINE_EDITION").MACHINE_EDITION).lancer(
    ...uneExecution(edition, jour, corrigee),
  );

/** A month, in this call; what is measured of it. */
async function publierLeMois(edition: Edition, maintenant: Date, pourquoi?: string): Promise<Record<string, number>> {
  const resultat = await publier({
    edition,
    lac: await amenerLeLac(lac, LAC),
    depot,
    communes: chargerCommunes(),
    atelier: join(ICI, "atelier"),
    maintenant,
    raison: pourquoi,
    contact: configuration("CONTACT_STATISTIQUES").CONTACT_STATISTIQUES,
    code: paquet.version,
    memoireMo: MEMOIRE_MO,
    coeurs: COEURS,
  });
  const faite = resultat.etat === "publiee";
  return { publiees: faite ? 1 : 0, masquees: faite ? resultat.secret.masquees : 0 };
}

/** Publishes the oldest edition that is due and missing; the next morning, the next one. */
async function publierLaManquante(maintenant: Date): Promise<void> {
  const aujourdhui = jourAParis(maintenant);
  const [edition, ...suivantes] = manquantes(await lirePubliees(depot), aujourdhui);
  if (!edition) return;
  if (edition.annuelle) await lancer(edition, aujourdhui);
  const faites = edition.annuelle ? {} : await publierLeMois(edition, maintenant);
  mesurer("statistiques-publication", { ...faites, enRetard: suivantes.length }, maintenant);
}

/** Publishes one more version of an edition that stands, and says which others are to be corrected too. */
async function corriger(
  { edition: nom, raison: pourquoi }: Correction,
  maintenant: Date,
): Promise<{ aCorriger: string[] }> {
  const edition = lireEdition(nom);
  const publiees = await lirePubliees(depot);
  const derniere = derniereVersion(publiees, nom);
  if (!edition || !derniere) throw new Error(`${nom} is not published: there is nothing to correct`);
  if (edition.annuelle) await lancer(edition, jourAParis(maintenant), { raison: pourquoi, derniere });
  else mesurer("statistiques-publication", await publierLeMois(edition, maintenant, pourquoi), maintenant);
  return { aCorriger: editionsQuiRedisent(publiees, edition) };
}

/** Counts what guichets read in the morning; nothing of it is for the public. */
async function compterLaNuit(maintenant: Date): Promise<void> {
  const chiffres = await chiffresDeLaNuit({
    lac: await amenerLeLac(lac, LAC),
    aujourdhui: jourAParis(maintenant),
    communes: chargerCommunes(),
    atelier: join(ICI, "nuit"),
    memoireMo: MEMOIRE_MO,
  });
  for (const lus of chiffres) await nuit.ecrire(lus);
  mesurer("statistiques-publication", { territoires: chiffres.length }, maintenant);
}

/** Counts what guichets build their tables from: each file holds the places of one territory, and no other. */
async function compterLesTableaux(maintenant: Date): Promise<void> {
  let territoires = 0;
  for await (const { territoire, octets } of tableauxDeLaNuit({
    lac: await amenerLeLac(lac, LAC),
    aujourdhui: jourAParis(maintenant),
    communes: chargerCommunes(),
    atelier: join(ICI, "tableaux"),
    memoireMo: MEMOIRE_MO,
    coeurs: COEURS,
  })) {
    await nuit.ecrireTableaux(territoire, octets);
    territoires += 1;
  }
  mesurer("statistiques-publication", { territoires }, maintenant);
}

const modes: Record<Mode, (maintenant: Date) => Promise<void>> = {
  publier: publierLaManquante,
  nuit: compterLaNuit,
  tableaux: compterLesTableaux,
};

/** One step, by what is brought of the lake, what is published, and what the steps before it left. */
async function faireLEtape(demande: EtapeDemandee, maintenant: Date): Promise<{ departements: string[] } | undefined> {
  const { version } = demande;
  const edition = lireEdition(demande.edition);
  if (!edition) throw new Error(`${demande.edition} is no edition`);
  const commun = { edition, version, travaux: objetsDUnSeau(s3(), config.SEAU_LAC), code: paquet.version };
  if (demande.etape === "decider") {
    await decider({ ...commun, departement: demande.departement });
    return undefined;
  }
  const commande = {
    ...commun,
    raison: demande.raison === "" ? undefined : demande.raison,
    contact: configuration("CONTACT_STATISTIQUES").CONTACT_STATISTIQUES,
    lac: await amenerLeLac(lac, LAC),
    depot,
    communes: chargerCommunes(),
    atelier: join(ICI, "atelier"),
    maintenant,
    memoireMo: MEMOIRE_MO,
    coeurs: COEURS,
  };
  if (demande.etape === "commencer") return { departements: await commencer(commande) };
  await finir(commande);
  mesurer("statistiques-publication", { publiees: 1 }, maintenant);
  return undefined;
}

type Reponse = { departements: string[] } | { aCorriger: string[] } | undefined;

export async function handler(appel: unknown): Promise<Reponse> {
  const etape = z.safeParse(etapeDemandee, appel);
  if (etape.success) return faireLEtape(etape.data, horloge());
  const correction = lireCorrection(appel);
  if (correction) return corriger(correction, horloge());
  await modes[z.parse(demandee, appel ?? {}).mode](horloge());
  return undefined;
}

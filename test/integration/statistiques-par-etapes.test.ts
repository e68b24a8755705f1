import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { type CommandeParEtapes, commencer } from "../../functions/statistiques-publication/etapes/commencer.ts";
import { decider } from "../../functions/statistiques-publication/etapes/decider.ts";
import { finir } from "../../functions/statistiques-publication/etapes/finir.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import type { Definition } from "../../infra/local/machines/definition.ts";
import { type Call, runMachine } from "../../infra/local/machines/run-machine.ts";
import { openAssembly } from "../../infra/local/template/assembly.ts";
import { readAssembly } from "../../infra/local/template/read-assembly.ts";
import { stateMachine } from "../../infra/local/template/resources/stepfunctions.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { assembler } from "../engines.ts";
import { quiCasse, travauxEnDossier } from "../travaux-en-dossier.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "etapes-"));
const lac = join(racine, "lac");
/** Two départements and an arrondissement; some of one intercommunalité, and one that stands on Ain and Haute-Savoie. */
const COMMUNES = ["74010", "74268", "74056", "75113", "01033", "74269"];
const TABLEAUX = ["TAB01-01", "TAB03-01", "R-10-08"];

const PREMIERE = { version: "1.0.0", raison: "" };

let machine: Definition;
beforeAll(async () => {
  machine = await laMachine();
  await unLac(desVies(1500, { graine: 7, du: "2021-06-01", jours: 580, communes: COMMUNES }), lac);
});
afterAll(() => rmSync(racine, { recursive: true }));

const sortie = (nom: string) => join(racine, nom);

function uneCommande(nom: string, maintenant = "2023-04-20T04:00:00Z"): CommandeParEtapes {
  const edition = lireEdition("2023-01");
  if (!edition) throw new Error("no edition");
  return {
    edition,
    version: "1.0.0",
    lac,
    depot: dossierDEditions(sortie(nom)),
    travaux: travauxEnDossier(join(sortie(nom), "travaux")),
    communes: petitPays(chargerCommunes(), COMMUNES),
    atelier: join(racine, "atelier"),
    maintenant: new Date(maintenant),
    contact: CONTACT_D_ESSAI,
    code: "essai",
    tableaux: catalogue.filter(({ id }) => TABLEAUX.includes(id)),
  };
}

const etape = z.object({
  etape: z.string(),
  edition: z.string(),
  version: z.string(),
  departement: z.optional(z.string()),
  raison: z.optional(z.string()),
});

/** Why it is made is told to the steps that write it or count for it, and to no branch. */
const raisonDe = ({ raison = "" }: CommandeParEtapes, nom: string): string => (nom === "decider" ? "" : raison);

/** One step, as the function does what the state machine asks of it. */
async function faire(commande: CommandeParEtapes, evenement: unknown): Promise<unknown> {
  const { etape: nom, version, edition, departement = "", raison = "" } = z.parse(etape, evenement);
  expect([edition, version, raison]).toEqual(["2023-01", commande.version, raisonDe(commande, nom)]);
  if (nom === "decider") return decider({ ...commande, departement });
  return nom === "commencer" ? { departements: await commencer(commande) } : finir(commande);
}

/** The third file finds no room, those after it do; how many were brought. */
function unDisquePlein(depot: CommandeParEtapes["depot"]) {
  let deposes = 0;
  const casse: CommandeParEtapes["depot"] = {
    ...depot,
    async deposer(cle, fichier) {
      deposes += 1;
      if (deposes === 3) throw new Error("no space left on device");
      await depot.deposer(cle, fichier);
    },
  };
  return { casse, deposes: () => deposes };
}

/** The state machine of the template, run as it is here. */
async function laMachine(): Promise<Definition> {
  const stacks = readAssembly(await assembler(), "eu-west-3", "http://localhost");
  const lue = openAssembly({ stacks, accountId: "000000000000", secret: () => "", streamArn: () => "" });
  const [declaree] = lue.all(stateMachine);
  if (!declaree) throw new Error("the stack has no state machine");
  return declaree.properties.DefinitionString;
}

const parLaMachine = (appeler: Call, { version, raison }: { version: string; raison: string }): Promise<unknown> =>
  runMachine(machine, { edition: "2023-01", version, raison }, appeler);

async function parEtapes(commande: CommandeParEtapes, ordre = (noms: string[]) => noms): Promise<void> {
  for (const departement of ordre(await commencer(commande))) await decider({ ...commande, departement });
  await finir(commande);
}

/** What stands in every file that is published, by its name. */
function empreintes(nom: string): Record<string, string> {
  const ou = join(sortie(nom), "editions");
  const fichiers = readdirSync(ou, { recursive: true, withFileTypes: true }).filter((entree) => entree.isFile());
  return Object.fromEntries(
    fichiers.map(({ parentPath, name }) => [
      relative(ou, join(parentPath, name)),
      createHash("sha256")
        .update(readFileSync(join(parentPath, name)))
        .digest("hex"),
    ]),
  );
}

describe("une édition annuelle faite par étapes", () => {
  it("a les octets de celle qui est faite d’un trait, quel que soit l’ordre des branches, et ne laisse rien derrière", async () => {
    const { version: _, travaux, ...dUnTrait } = uneCommande("trait");
    await publier(dUnTrait);
    const commande = uneCommande("etapes");
    await parEtapes(commande, (noms) => noms.toReversed());
    const [attendus, faits] = [empreintes("trait"), empreintes("etapes")];
    expect(Object.keys(faits)).toEqual(Object.keys(attendus));
    expect(faits).toEqual(attendus);
    expect(await commande.travaux.lister("travaux/")).toEqual([]);
    expect(Object.keys(attendus).some((nom) => nom.includes("_epci_"))).toBe(true);
  }, 300_000);
});

describe("la machine à états du modèle", () => {
  it("fait la même édition par branches, et reprend celle qui meurt", async () => {
    const commande = uneCommande("machine");
    const morts = new Set<string>();
    await parLaMachine(async (_, evenement) => {
      const { etape: nom, departement = "" } = z.parse(etape, evenement);
      const fait = await faire(commande, evenement);
      // dead once what it found is written, or before
      if (nom === "decider" && !morts.has(departement)) {
        morts.add(departement);
        throw new Error("Runtime exited");
      }
      return fait;
    }, PREMIERE);
    expect(morts.size).toBeGreaterThan(1);
    expect(empreintes("machine")).toEqual(empreintes("trait"));
  }, 300_000);
});

describe("une correction par la machine", () => {
  const RAISON = "Des demandes comptées deux fois ont été retirées.";
  const CORRECTION = { version: "1.0.1", raison: RAISON };
  /** The same lives but some: small counts get smaller, and others become small. */
  const sansDoublons = () =>
    desVies(1500, { graine: 7, du: "2021-06-01", jours: 580, communes: COMMUNES }).filter(
      ({ fait_id }) => Number(fait_id.slice(-4)) % 19 !== 0,
    );

  it("a les octets de celle qui est faite à la main, même tuée à mi-chemin, et la première reste à côté", async () => {
    const corrige = await unLac(sansDoublons());
    for (const nom of ["a-la-main", "corrigee"]) cpSync(sortie("trait"), sortie(nom), { recursive: true });
    const { version: _, travaux: __, ...aLaMain } = uneCommande("a-la-main");
    await publier({ ...aLaMain, lac: corrige, raison: RAISON });
    const commande = { ...uneCommande("corrigee"), ...CORRECTION, lac: corrige };
    const { casse, deposes } = unDisquePlein(commande.depot);
    const morts = new Set<unknown>();
    await parLaMachine(async (_fonction, evenement) => {
      const { etape: nom, departement } = z.parse(etape, evenement);
      const fait = await faire({ ...commande, depot: casse }, evenement);
      if (nom !== "decider" || morts.has(departement)) return fait;
      morts.add(departement);
      throw new Error("Runtime exited");
    }, CORRECTION);
    expect([morts.size > 1, deposes() > 3]).toEqual([true, true]);
    expect(empreintes("corrigee")).toEqual(empreintes("a-la-main"));
    expect(empreintes("corrigee")).toMatchObject(empreintes("trait"));
    const lire = (version: string, fichier: string) =>
      readFileSync(join(sortie("corrigee"), "editions/2023-01", version, fichier), "utf8");
    expect(JSON.parse(lire("1.0.1", "manifest.json"))).toMatchObject(CORRECTION);
    // asked once more, it is left as it is
    await parLaMachine((_fonction, evenement) => faire(commande, evenement), CORRECTION);
    expect(empreintes("corrigee")).toEqual(empreintes("a-la-main"));
    expect(await commande.travaux.lister("travaux/")).toEqual([]);
    rmSync(corrige, { recursive: true });
  }, 300_000);

  it("sans raison, ou d’une version qui ne suit aucune autre, n’est pas commencée", async () => {
    const commande = uneCommande("trait");
    await expect(commencer({ ...commande, version: "1.0.1" })).rejects.toThrow("says why");
    await expect(commencer({ ...commande, version: "1.0.7", raison: RAISON })).rejects.toThrow("does not follow");
    await expect(commencer({ ...uneCommande("neuve"), raison: RAISON })).rejects.toThrow("says why");
  });
});

describe("une étape qui meurt est reprise, et donne les mêmes octets", () => {
  it("au milieu du compte, d’une branche, puis de l’écriture ; plus tard, et la date dite reste celle du compte", async () => {
    const commande = uneCommande("reprise");
    const { depot, travaux } = commande;
    await expect(commencer({ ...commande, travaux: quiCasse(travaux, 2) })).rejects.toThrow("the store is gone");
    const [premier = "", ...autres] = await commencer(commande);
    const plusTard = uneCommande("reprise", "2023-04-21T04:00:00Z");
    expect(await commencer(plusTard)).toEqual([premier, ...autres]);
    await decider({ ...commande, departement: premier });
    for (const departement of autres) {
      const casse = quiCasse(travaux, 1);
      await expect(decider({ ...plusTard, travaux: casse, departement })).rejects.toThrow("the store is gone");
    }
    await expect(finir(plusTard)).rejects.toThrow("is not decided");
    for (const departement of [premier, ...autres]) await decider({ ...plusTard, departement });
    const { casse } = unDisquePlein(depot);
    await expect(finir({ ...plusTard, depot: casse })).rejects.toThrow("le disque est plein");
    expect(await depot.lister("derniere")).toEqual([]);
    await finir(plusTard);
    expect(empreintes("reprise")).toEqual(empreintes("trait"));
  }, 300_000);

  it("deux à la fois ne se gâtent rien : l’une publie, l’autre trouve l’édition faite", async () => {
    const [une, autre] = [uneCommande("deux"), uneCommande("deux", "2023-04-20T04:00:09Z")];
    const [siennes, autres] = await Promise.all([commencer(une), commencer(autre)]);
    expect(siennes).toEqual(autres);
    for (const departement of siennes)
      await Promise.all([decider({ ...une, departement }), decider({ ...autre, departement })]);
    const fins = await Promise.allSettled([finir(une), finir(autre)]);
    expect(fins.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await Promise.all([finir(une), commencer(autre)]);
    expect(await une.depot.lister("reservations")).toEqual([]);
    expect(await une.travaux.lister("travaux/")).toEqual([]);
    const { "2023-01/1.0.0/manifest.json": _, ...fichiers } = empreintes("deux");
    expect(empreintes("trait")).toMatchObject(fichiers);
  }, 300_000);

  it("un lac qui a changé depuis le compte, un autre code : tout est compté de nouveau", async () => {
    const commande = uneCommande("change");
    const departements = await commencer(commande);
    for (const departement of departements) await decider({ ...commande, departement });
    const change = await unLac(desVies(1400, { graine: 8, du: "2021-06-01", jours: 580, communes: COMMUNES }));
    await expect(finir({ ...commande, lac: change })).rejects.toThrow("no more those that were counted");
    await expect(finir(commande)).rejects.toThrow("nothing was counted");
    await commencer({ ...commande, code: "ancien" });
    await parEtapes(commande);
    expect(empreintes("change")).toEqual(empreintes("trait"));
    rmSync(change, { recursive: true });
  }, 300_000);
});

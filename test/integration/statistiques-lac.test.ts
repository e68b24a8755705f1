import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { lireFaits } from "../../functions/socle/faits-en-parquet.ts";
import { lieuDe } from "../../functions/socle/lieu.ts";
import { reconstruire } from "../../functions/statistiques-capture/reconstruction/reconstruire.ts";
import { deposerEdition } from "../../infra/local/editions/deposer-editions.ts";
import { contrat } from "../../shared/api/contrat.ts";
import { guichetStatistiques as routesExactes } from "../../shared/api/guichet-statistiques.ts";
import { ajouterMois, expiration } from "../../shared/demande/delais.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { type Fait, fait } from "../../shared/statistiques/fait.ts";
import { chiffresDeLaNuit } from "../../shared/statistiques/nuit.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { unePhoto } from "../un-fichier.ts";
import { envoyerPiece } from "./envoyer-piece.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";
import { fichierLocal, mettreAuLac } from "./parcours/du-lac.ts";
import { demain } from "./parcours/un-parcours.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-10" });
});
afterAll(() => monde.systeme.arreter());

async function deposer(qui?: Personne, dites: Reponses = {}): Promise<string> {
  const { cookie } = qui ?? (await monde.unDemandeur());
  const brouillon = { operationId: crypto.randomUUID(), reponses: desReponses(dites) };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", brouillon, cookie));
  const depot = await monde.appeler("deposer", { brouillonId, version: 1, certifie: true }, cookie);
  await monde.systeme.ecouler();
  return String(lireJson(depot).numeroUnique);
}

const client = () => monde.systeme.surHorloge(new S3Client({ ...monde.systeme.exploitant, forcePathStyle: true }));
const seau = () => monde.systeme.environnement("statistiques-capture").SEAU_LAC;

async function objets(Prefix: string): Promise<[cle: string, octets: Uint8Array][]> {
  const [s3, Bucket] = [client(), seau()];
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
  const lus = Contents.map(async ({ Key = "" }): Promise<[string, Uint8Array]> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return [Key, (await Body?.transformToByteArray()) ?? new Uint8Array()];
  });
  return Promise.all(lus);
}

const enJson = (octets: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(octets));

/** What waits in the lake, by name of object. */
async function arrivees(): Promise<Map<string, Fait>> {
  const lus = await objets("arrivees/");
  return new Map(lus.map(([cle, octets]) => [cle, z.parse(fait, enJson(octets))]));
}

const deFaits = ([cle]: readonly [string, ...unknown[]]): boolean => cle.endsWith(".parquet");

/** What the lake holds, by file. */
async function ranges(): Promise<Map<string, Fait[]>> {
  const lus = (await objets("faits/"))
    .filter(deFaits)
    .map(async ([cle, octets]) => [cle, await lireFaits(octets)] as const);
  return new Map(await Promise.all(lus));
}

const recu = async (cle: string): Promise<unknown> => enJson((await objets(cle))[0]?.[1] ?? new Uint8Array());

const passerLaNuit = () => monde.systeme.horloge.avancer(demain(monde.systeme.horloge.aujourdhui()));

async function enCours(territoire: string): Promise<number> {
  const [lu] = await objets(`nuit/${territoire}.json`);
  return lu ? z.parse(chiffresDeLaNuit, enJson(lu[1])).total.enCours : 0;
}

async function retirer(numeroUnique: string, qui: Personne): Promise<void> {
  // another day, another session
  const { cookie } = await monde.autreSession(qui);
  const retrait = { numeroUnique, operationId: crypto.randomUUID(), confirme: true };
  expect((await monde.appeler("retirer", retrait, cookie)).statut).toBe(contrat.retirer.status);
  await monde.systeme.ecouler();
}

/** As DynamoDB exports a table to S3. */
async function exporter(table: "DEMANDES" | "REGISTRE", dossier: string): Promise<void> {
  const articles = await monde.lireTout(table);
  const lignes = articles.map(
    (Item) => `${JSON.stringify({ Item: marshall(Item, { removeUndefinedValues: true }) })}\n`,
  );
  writeFileSync(join(dossier, `${table}.json.gz`), gzipSync(lignes.join("")));
}

/** The facts of a lake that is made again from the tables alone. */
async function reconstruits(): Promise<Fait[]> {
  const dossier = mkdtempSync(join(tmpdir(), "reconstruction-"));
  try {
    for (const table of ["DEMANDES", "REGISTRE"] as const) await exporter(table, dossier);
    await reconstruire({ exports: dossier, lac: join(dossier, "lac"), lieuDe, dire: () => undefined });
    const fichiers = readdirSync(join(dossier, "lac/faits"), { recursive: true, withFileTypes: true });
    const lus = fichiers
      .filter((entree) => deFaits([entree.name]))
      .map(({ parentPath, name }) => lireFaits(readFileSync(join(parentPath, name))));
    return (await Promise.all(lus)).flat();
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

const deCeSysteme = async (): Promise<Fait[]> =>
  [...(await ranges())].filter(([cle]) => cle.includes("/sne-")).flatMap(([, faits]) => faits);

/** Facts in one order, under the names of none: a purge gives another. */
const sansNom = (faits: readonly Fait[]): string[] =>
  faits.map(({ fait_id: _, ...reste }) => JSON.stringify(reste, Object.keys(reste).toSorted())).toSorted();

describe("le lac des statistiques", () => {
  it("reçoit un fait par événement, qui ne mène à personne", async () => {
    const avant = await arrivees();
    const numeroUnique = await deposer();
    const donnees = { rang: "preavis", pourLe: expiration("2026-11-10") } as const;
    await monde.vivre(numeroUnique, { type: "preavis-emis", donnees });
    await monde.systeme.ecouler();
    const nouveaux = [...(await arrivees())].filter(([cle]) => !avant.has(cle)).map(([, lu]) => lu);
    expect(nouveaux.map(({ version, evenement }) => [version, evenement])).toEqual([
      [1, "DEP"],
      [2, "SUI"],
    ]);
    expect(JSON.stringify(nouveaux)).not.toContain(numeroUnique);
  });

  it("compte une fois ce qui lui est dit deux fois", async () => {
    await deposer();
    const avant = await arrivees();
    await monde.rejouer("2026-11-01T00:00:00.000Z");
    await monde.systeme.ecouler();
    expect(await arrivees()).toEqual(avant);
  });
});

describe("la nuit", () => {
  it("range les faits arrivés par jour ; redits ensuite, ils ne comptent toujours qu’une fois", async () => {
    const attendus = [...(await arrivees()).values()];
    await mettreAuLac(monde, "arrivees/jour=2026-11-10/abime-000001.ndjson", "{ pas un fait");
    await passerLaNuit();
    expect(await arrivees()).toEqual(new Map());
    const jour = (await ranges()).get("faits/mois=2026-11/sne-2026-11-10.parquet") ?? [];
    expect(jour).toHaveLength(attendus.length);
    expect(jour).toEqual(expect.arrayContaining(attendus));
    const [bordereau] = await objets("faits/mois=2026-11/bordereau.json");
    expect(bordereau && enJson(bordereau[1])).toHaveProperty(["sne-2026-11-10.parquet"]);
    expect((await objets("ecartees/")).map(([cle]) => cle)).toEqual(["ecartees/jour=2026-11-10/abime-000001.ndjson"]);
    const avant = await ranges();
    await monde.rejouer("2026-11-01T00:00:00.000Z");
    await monde.systeme.ecouler();
    await passerLaNuit();
    expect(await ranges()).toEqual(avant);
  });

  it("compte pour les guichets une demande déposée, et ne la compte plus une fois retirée", async () => {
    await passerLaNuit();
    const avant = await enCours("069");
    const qui = await monde.unDemandeur();
    const numeroUnique = await deposer(qui);
    await passerLaNuit();
    expect(await enCours("069")).toBe(avant + 1);
    await retirer(numeroUnique, qui);
    await passerLaNuit();
    expect(await enCours("069")).toBe(avant);
  });
});

describe("le lac reconstruit des tables", () => {
  it("a les mêmes faits, et les a encore quand une demande a été purgée", async () => {
    // one that stays: a table without any event is an export that is missing
    await deposer();
    const qui = await monde.unDemandeur();
    const numeroUnique = await deposer(qui);
    await retirer(numeroUnique, qui);
    await passerLaNuit();
    const parNom = (faits: readonly Fait[]) => new Map(faits.map((un) => [`${un.fait_id} ${un.version}`, un] as const));
    expect(parNom(await reconstruits())).toEqual(parNom(await deCeSysteme()));
    const ilYAUnAn = ajouterMois(monde.systeme.horloge.aujourdhui(), -12);
    await monde.vieillir(numeroUnique, { radiation: { motif: "renonciation", le: ilYAUnAn } });
    await passerLaNuit();
    expect(JSON.stringify(await monde.lireTout("DEMANDES"))).not.toContain(numeroUnique);
    const avant = await deCeSysteme();
    const apres = await reconstruits();
    expect(sansNom(apres)).toEqual(sansNom(avant));
    expect(parNom(apres)).not.toEqual(parNom(avant));
  });
});

describe("ce qu’un agent vérifie d’une demande", () => {
  /** Whole numbers of the quality table, exact, in the département. */
  const qualite = async (mesure: string): Promise<unknown[]> => {
    const { cookie } = await monde.unAgent({ role: "agent-enregistreur" });
    const question = { tableau: "R-18-05", niveau: "DEP", mesure };
    const { lignes } = routesExactes.lireTableauExact.output.parse(
      lireJson(await monde.appeler("lireTableauExact", question, cookie)),
    );
    return lignes.map(({ valeur }) => valeur);
  };

  it("est dans ses faits, dans le lac reconstruit, et compté par le tableau de ce qui est déclaré et confirmé", async () => {
    const qui = await monde.unDemandeur();
    const numeroUnique = await deposer(qui, { revenuFiscalN2: 12_000 });
    const agent = await monde.unAgent({ role: "agent-instructeur" });
    const acte = async (nom: "examinerPiece" | "confirmerRevenu", entree: Entree): Promise<void> => {
      const recu = await monde.appeler(nom, { numeroUnique, ...entree }, agent.cookie);
      expect(recu.statut).toBe(contrat[nom].status);
    };
    for (const [code, personne] of [
      ["LOGEMENT_ACTUEL", "demandeur"],
      ["ETAT_CIVIL_MINEURS", "personnesACharge.enfant-1"],
      ["ETAT_CIVIL_MINEURS", "personnesACharge.enfant-2"],
    ] as const) {
      const { pieceId } = await envoyerPiece(monde, qui, {
        reference: numeroUnique,
        code,
        personne,
        fichiers: [unePhoto()],
      });
      await acte("examinerPiece", { pieceId, operationId: crypto.randomUUID(), issue: "acceptee" });
    }
    const annee = Number(monde.systeme.horloge.aujourdhui().slice(0, 4)) - 2;
    const avis = { operationId: crypto.randomUUID(), personne: "demandeur", annee, montant: 190_000 };
    for (let fois = 0; fois < 2; fois += 1) await acte("confirmerRevenu", avis);
    await monde.systeme.ecouler();

    const verifiees = {
      taille_menage_confirmee: "3",
      composition_familiale_confirmee: "MONO2",
      situation_professionnelle_confirmee: null,
      revenu_mensuel_confirme: null,
      plafond: "LE_PLAI",
      plafond_confirme: "GT_PLS",
      logement_actuel_confirme: "LP",
    };
    const lus = [...(await arrivees()).values()].filter(({ plafond_confirme }) => plafond_confirme !== null);
    expect(lus).toEqual([expect.objectContaining({ ...verifiees, version: 5, evenement: "INS" })]);

    await passerLaNuit();
    expect(await reconstruits()).toContainEqual(lus[0]);
    await monde.systeme.invoquer("statistiques-publication", { mode: "tableaux" });
    expect(await qualite("plafond_verifiees")).toEqual([1]);
    expect(await qualite("plafond_corrigees")).toEqual([1]);
    expect(await qualite("taille_menage_verifiees")).toEqual([1]);
    expect(await qualite("taille_menage_corrigees")).toEqual([0]);
  });
});

it("une édition simulée se dépose entière, et se lit par l’adresse du site", async () => {
  const dossier = mkdtempSync(join(tmpdir(), "edition-"));
  const fichiers = {
    "editions/2026-10/1.0.0/tidy/TAB01-01.csv": "edition,valeur\r\n2026-10,12\r\n",
    "editions/2026-10/1.0.0/manifest.json": JSON.stringify({ edition: "2026-10", version: "1.0.0" }),
    "derniere/edition.json": JSON.stringify({ edition: "2026-10", version: "1.0.0" }),
  };
  for (const [cle, texte] of Object.entries(fichiers)) {
    mkdirSync(dirname(join(dossier, cle)), { recursive: true });
    writeFileSync(join(dossier, cle), texte);
  }
  const Bucket = monde.systeme.environnement("statistiques").SEAU_PUBLICATION ?? "";
  // twice: a run that was interrupted puts what is missing
  for (let fois = 0; fois < 2; fois += 1) await deposerEdition(dossier, "2026-10", { s3: client(), Bucket });
  for (const [cle, texte] of Object.entries(fichiers))
    expect(await (await fetch(`${monde.systeme.adresse}/${cle}`)).text()).toBe(texte);
  rmSync(dossier, { recursive: true });
});

describe("le fichier quotidien d’un système local", () => {
  it("est pris, et remplacé par celui qui le suit ; d’un total faux, il est refusé et le précédent reste", async () => {
    const jour = monde.systeme.horloge.aujourdhui();
    const range = `faits/mois=${jour.slice(0, 7)}/44-${jour}.parquet`;
    const combien = async () => (await ranges()).get(range)?.length;
    await mettreAuLac(monde, `locaux/44/${jour}.ndjson`, fichierLocal("44", jour, 3));
    await passerLaNuit();
    expect([await combien(), await recu(`recus/44/${jour}.json`)]).toEqual([3, { etat: "pris", faits: 3 }]);
    for (let fois = 0; fois < 2; fois += 1) {
      await mettreAuLac(monde, `locaux/44/${jour}.ndjson`, fichierLocal("44", jour, 2));
      await passerLaNuit();
      expect(await combien()).toBe(2);
    }
    await mettreAuLac(monde, `locaux/44/${jour}.ndjson`, fichierLocal("44", jour, 5).replace('"faits":5', '"faits":6'));
    await passerLaNuit();
    expect(await combien()).toBe(2);
    expect(await recu(`recus/44/${jour}.json`)).toEqual({ etat: "refuse", fautes: [{ code: "total-faux", ligne: 1 }] });
    expect(await objets("locaux/")).toEqual([]);
  });

  it("dont le nom n’est pas le sien, est refusé une fois, avec sa réponse à côté, et n’attend plus", async () => {
    const jour = monde.systeme.horloge.aujourdhui();
    await mettreAuLac(monde, `locaux/44/${jour}.json`, fichierLocal("44", jour));
    await passerLaNuit();
    expect(await recu(`recus/44/${jour}.json.refuse.json`)).toEqual({
      etat: "refuse",
      fautes: [{ code: "nom-inconnu" }],
    });
    expect(await objets("locaux/")).toEqual([]);
  });

  it("dont un fait ne se compterait pas, est refusé avant d’être au lac", async () => {
    const jour = monde.systeme.horloge.aujourdhui();
    await mettreAuLac(monde, `locaux/35/${jour}.ndjson`, fichierLocal("35", jour, 1, { commune_1: "99999" }));
    await passerLaNuit();
    expect(await recu(`recus/35/${jour}.json`)).toEqual({
      etat: "refuse",
      fautes: [{ code: "commune-inconnue", ligne: 2, colonne: "commune_1", valeur: "99999" }],
    });
    expect([...(await ranges()).keys()].filter((cle) => cle.includes("/35-"))).toEqual([]);
  });

  it("d’un jour passé, est pris tant que rien n’est publié qui le compte ; ensuite, si un exploitant l’admet", async () => {
    const jour = "2026-10-20";
    const envoyer = async (combien: number) => {
      await mettreAuLac(monde, `locaux/44/${jour}.ndjson`, fichierLocal("44", jour, combien));
    };
    const reponse = () => recu(`recus/44/${jour}.json`);
    const Bucket = monde.systeme.environnement("statistiques").SEAU_PUBLICATION ?? "";
    const Key = "editions/2026-10/1.0.0/manifest.json";
    await client().send(new DeleteObjectCommand({ Bucket, Key }));
    await envoyer(3);
    await passerLaNuit();
    expect(await reponse()).toEqual({ etat: "pris", faits: 3 });
    await client().send(new PutObjectCommand({ Bucket, Key, Body: "{}" }));
    await envoyer(2);
    await passerLaNuit();
    expect(await reponse()).toEqual({ etat: "refuse", fautes: [{ code: "trop-tard", edition: "2026-10" }] });
    await envoyer(2);
    await monde.systeme.invoquer("statistiques-compactage", { admettre: [`44/${jour}`] });
    expect(await reponse()).toEqual({ etat: "pris", faits: 2 });
  });
});

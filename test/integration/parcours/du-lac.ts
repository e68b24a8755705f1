import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ajouterJours, ajouterMois } from "../../../shared/demande/delais.ts";
import type { Fait } from "../../../shared/statistiques/fait.ts";
import type { ChiffresDeLaNuit } from "../../../shared/statistiques/nuit.ts";
import { unFait } from "../../un-fait.ts";
import { desVies, unLac } from "../../un-lac.ts";
import type { Monde } from "../monde.ts";
import { demain, deposer, obtenir } from "./un-parcours.ts";

/** What a local system sends of a day: filings of that day, each as it is said. */
export const fichierLocal = (departement: string, jour: string, combien = 1, dit: Partial<Fait> = {}): string => {
  const duJour = { survenu_le: jour, connu_le: jour, date_depot: jour, anciennete_depuis: jour };
  const faits = Array.from({ length: combien }, (_, rang) =>
    unFait({ source: departement, fait_id: `${departement}-${jour}-${rang}`, ...duJour, ...dit }),
  );
  return [{ departement, jour, faits: combien }, ...faits].map((ligne) => `${JSON.stringify(ligne)}\n`).join("");
};

/** Puts an object in the lake, as whoever may. */
export async function mettreAuLac({ systeme }: Monde, Key: string, Body: string | Uint8Array): Promise<void> {
  const s3 = systeme.surHorloge(new S3Client({ ...systeme.exploitant, forcePathStyle: true }));
  const Bucket = systeme.environnement("statistiques-compactage").SEAU_LAC;
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
}

/** A filing, a fact that nobody can read and the file of a local system, taken by the night and counted. */
export async function passerUneNuitDuLac(monde: Monde): Promise<void> {
  const aujourdhui = monde.systeme.horloge.aujourdhui();
  await deposer(monde, await monde.unDemandeur());
  await monde.systeme.ecouler();
  await mettreAuLac(monde, `arrivees/jour=${aujourdhui}/abime-000001.ndjson`, "{");
  const hier = ajouterJours(aujourdhui, -1);
  await mettreAuLac(monde, `locaux/44/${hier}.ndjson`, fichierLocal("44", hier));
  // so old that an edition may have counted it
  const jadis = ajouterJours(aujourdhui, -70);
  await mettreAuLac(monde, `locaux/44/${jadis}.ndjson`, fichierLocal("44", jadis));
  await monde.systeme.horloge.avancer(demain(aujourdhui));
}

/** A territory whose night was counted, read by who works there. */
export async function lireUneNuit(monde: Monde): Promise<void> {
  const total = { enCours: 3, nouvelles: 2, mutations: 1 };
  const arretesLe = monde.systeme.horloge.aujourdhui();
  const nuit: ChiffresDeLaNuit = { territoire: "111", arretesLe, total, communes: [], profils: [] };
  await mettreAuLac(monde, "nuit/111.json", JSON.stringify(nuit));
  const { cookie } = await monde.unAgent({ guichet: "G1101", territoire: "111" });
  await obtenir(monde, "lireChiffresDeLaNuit", {}, cookie);
}

/** Lives of some months in two large communes, so that an edition may be told: a few here and there could not be hidden. */
export async function remplirLeLac(monde: Monde): Promise<void> {
  const du = ajouterMois(monde.systeme.horloge.aujourdhui(), -22);
  const lac = await unLac(desVies(8000, { graine: 5, du, jours: 640, communes: ["75113", "74010"] }));
  for (const entree of readdirSync(lac, { recursive: true, withFileTypes: true })) {
    const fichier = join(entree.parentPath, entree.name);
    if (entree.name.endsWith(".parquet")) await mettreAuLac(monde, relative(lac, fichier), readFileSync(fichier));
  }
  rmSync(lac, { recursive: true });
}

/** An edition of a year that is due, as if those before it were published: it is started, and finds no facts. */
async function commencerUneAnnee({ systeme }: Monde): Promise<void> {
  const s3 = systeme.surHorloge(new S3Client({ ...systeme.exploitant, forcePathStyle: true }));
  const Bucket = systeme.environnement("statistiques-publication").SEAU_PUBLICATION;
  const Key = "editions/2025-12/1.0.0/manifest.json";
  const Body = JSON.stringify({ edition: "2025-12", version: "1.0.0", date_reference: "2025-11-30" });
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  await systeme.invoquer("statistiques-publication", { mode: "publier" });
  await systeme.ecouler();
  await s3.send(new DeleteObjectCommand({ Bucket, Key }));
}

/** The figures of the night, and the edition that is due. */
export async function publierDuLac(monde: Monde): Promise<void> {
  await commencerUneAnnee(monde);
  await remplirLeLac(monde);
  await monde.systeme.invoquer("statistiques-publication", { mode: "nuit" });
  await monde.systeme.invoquer("statistiques-publication", { mode: "tableaux" });
  await monde.systeme.invoquer("statistiques-publication", { mode: "publier" });
}

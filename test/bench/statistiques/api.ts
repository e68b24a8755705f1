import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { lireLignes } from "../../../functions/socle/lignes/lire-lignes.ts";
import { editionsStore } from "../../../functions/socle/stores/editions.ts";
import { startEngines } from "../../../infra/local/engines/start-engines.ts";
import { engineCredentials } from "../../../infra/local/gate/engine.ts";
import { ajouterMois } from "../../../shared/demande/delais.ts";
import type { Figure } from "../figure.ts";

const MOIS = [1, 120] as const;
const region = "eu-west-3";
const SEAU = "publication";
const TABLEAU = "TAB03-01";

/** A bucket that holds so many months of the same edition, and counts what is read of it. */
async function ouvrir(url: string, edition: string, mois: number) {
  const s3 = new S3Client({ endpoint: url, region, credentials: engineCredentials, forcePathStyle: true });
  const Bucket = `${SEAU}-${mois}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  const deposer = (Key: string, Body: string | Buffer) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const tableau = readFileSync(join(edition, `tidy/${TABLEAU}.parquet`));
  let derniere = { edition: "", version: "1.0.0" };
  for (let rang = 0; rang < mois; rang++) {
    const nom = ajouterMois("2014-01-01", rang).slice(0, 7);
    derniere = { edition: nom, version: "1.0.0" };
    const dossier = `editions/${nom}/1.0.0`;
    const dates = { date_reference: "2022-12-31", date_extraction: "2023-01-30" };
    await deposer(`${dossier}/tidy/${TABLEAU}.parquet`, tableau);
    await deposer(`${dossier}/manifest.json`, JSON.stringify({ ...derniere, ...dates }));
  }
  await deposer("derniere/edition.json", JSON.stringify(derniere));
  let octets = 0;
  s3.middlewareStack.add(
    (suivant) => async (demande) => {
      const resultat = await suivant(demande);
      const { response } = resultat;
      const entetes =
        typeof response === "object" && response !== null && "headers" in response ? response.headers : {};
      octets += Number(new Map(Object.entries(entetes ?? {})).get("content-length") ?? 0);
      return resultat;
    },
    { step: "deserialize", priority: "low" },
  );
  return { editions: editionsStore(s3, Bucket), octets: () => octets, fermer: () => s3.destroy() };
}

/** Bytes that the first page of the last edition asks of the bucket, whatever the history beside it. */
export async function mesurerLApi(edition: string, dataDir: string): Promise<Figure[]> {
  const moteurs = await startEngines({ dataDir, region });
  const figures: Figure[] = [];
  let bornes: Pick<Figure, "plancher" | "cible"> = {};
  try {
    for (const mois of MOIS) {
      const seau = await ouvrir(moteurs.objects, edition, mois);
      const derniere = await seau.editions.lireDerniere();
      const fichier = derniere && (await seau.editions.ouvrir(derniere, TABLEAU));
      if (!fichier) throw new Error("no edition to read");
      const colonnes = ["code_territoire", "modalite_1", "valeur", "statut"] as const;
      await lireLignes(fichier, { filtres: { niveau: ["REG"] }, colonnes, depuis: 0, taille: 100 });
      const octets = seau.octets();
      // with years of history, the same to the byte
      figures.push({ nom: `api.octets_${mois}`, valeur: octets, unite: "octets", ...bornes });
      bornes = { plancher: octets, cible: octets };
      seau.fermer();
    }
  } finally {
    await moteurs.close();
  }
  return figures;
}

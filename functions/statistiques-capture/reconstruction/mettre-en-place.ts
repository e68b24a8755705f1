import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lireBordereau, NOM_DU_BORDEREAU } from "../../socle/bordereau.ts";
import { empreinteDeFichier } from "../../socle/empreinte-de-fichier.ts";

const D_EVENEMENTS = /^sne-\d{4}-\d{2}-\d{2}\.parquet$/u;

/** Files made of events, as named from the folder. */
function desEvenements(dossier: string): string[] {
  const faits = join(dossier, "faits");
  if (!existsSync(faits)) return [];
  return readdirSync(faits).flatMap((mois) =>
    readdirSync(join(faits, mois))
      .filter((nom) => D_EVENEMENTS.test(nom))
      .map((nom) => join("faits", mois, nom)),
  );
}

/** Each month says what it holds now. */
async function refaireLesBordereaux(lac: string): Promise<void> {
  const faits = join(lac, "faits");
  for (const mois of existsSync(faits) ? readdirSync(faits) : []) {
    const dossier = join(faits, mois);
    const liste = join(dossier, NOM_DU_BORDEREAU);
    const avant = existsSync(liste) ? Object.entries(lireBordereau(readFileSync(liste, "utf8"))) : [];
    const locaux = avant.filter(([nom]) => !D_EVENEMENTS.test(nom));
    const refaits: [string, string][] = [];
    for (const nom of readdirSync(dossier).filter((un) => D_EVENEMENTS.test(un)))
      refaits.push([nom, await empreinteDeFichier(join(dossier, nom))]);
    writeFileSync(liste, JSON.stringify(Object.fromEntries([...locaux, ...refaits])));
  }
}

/** Puts in the lake the files of events that stand whole in a folder beside it; only then are the old ones forgotten. */
export async function mettreEnPlace(neufs: string, lac: string): Promise<void> {
  const [anciens, refaits] = [desEvenements(lac), desEvenements(neufs)];
  for (const dossier of new Set(refaits.map((nom) => dirname(nom)))) mkdirSync(join(lac, dossier), { recursive: true });
  for (const nom of refaits) renameSync(join(neufs, nom), join(lac, nom));
  // another day may hold now what they told
  for (const nom of anciens) if (!refaits.includes(nom)) rmSync(join(lac, nom));
  await refaireLesBordereaux(lac);
}

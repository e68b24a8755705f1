import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import { type Fait, fait } from "../../../shared/statistiques/fait.ts";
import { faitsDeLaVie, type LieuDe } from "../../../shared/statistiques/faits-de-la-vie.ts";
import { lireBordereau, NOM_DU_BORDEREAU } from "../../socle/bordereau.ts";
import { empreinteDeFichier } from "../../socle/empreinte-de-fichier.ts";
import { articlesDExport } from "../../socle/export-de-table.ts";
import { ecrireFaits } from "../../socle/faits-en-parquet.ts";
import { evenement } from "../../socle/stores/formes.ts";
import { cleDuJour } from "../../socle/stores/lac.ts";
import { vieGelee } from "../../socle/stores/registre.ts";

export type AReconstruire = {
  /** Folder of the exports of `demandes` and `registre`. */
  exports: string;
  /** Folder of the lake; what local systems sent there stays. */
  lac: string;
  lieuDe: LieuDe;
  dire(etape: string): void;
};

const articleDEvenement = z.object({ sk: z.string().check(z.startsWith("EVENEMENT#")), evenement });

/** Events of a demande come in any order, and far from one another: they wait by group of demandes. */
const seauDe = (numeroUnique: string): string => createHash("sha256").update(numeroUnique).digest("hex").slice(0, 2);

/** Lines to add to files, a few megabytes at a time. */
function cahier(dossier: string) {
  const attend = new Map<string, string[]>();
  let lignes = 0;
  const verser = (): void => {
    mkdirSync(dossier, { recursive: true });
    for (const [nom, siennes] of attend) appendFileSync(join(dossier, nom), siennes.join(""));
    attend.clear();
    lignes = 0;
  };
  return {
    ecrire(nom: string, valeur: unknown): void {
      const siennes = attend.get(nom) ?? [];
      siennes.push(`${JSON.stringify(valeur)}\n`);
      attend.set(nom, siennes);
      lignes += 1;
      if (lignes >= 20_000) verser();
    },
    verser,
  };
}

const lireCahier = (dossier: string, nom: string): unknown[] =>
  readFileSync(join(dossier, nom), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((ligne) => JSON.parse(ligne));

/** Puts events apart by group, and the rows of the purged demandes by day; what else the tables hold is left. */
async function trier({ exports }: AReconstruire, groupes: string, jours: string): Promise<void> {
  const [evenements, faits] = [cahier(groupes), cahier(jours)];
  for await (const article of articlesDExport(exports)) {
    const lu = z.safeParse(articleDEvenement, article);
    if (lu.success) evenements.ecrire(seauDe(lu.data.evenement.numeroUnique), lu.data.evenement);
    else if (String(article.sk).startsWith("EVENEMENT#")) throw new Error(`unreadable event: ${lu.error.message}`);
    for (const un of z.safeParse(vieGelee, article).data?.vie ?? []) faits.ecrire(un.connu_le, un);
  }
  evenements.verser();
  faits.verser();
}

function raconter(groupe: readonly unknown[], lieuDe: LieuDe): Fait[] {
  const lus = groupe.map((un): Evenement => z.parse(evenement, un));
  const parDemande = Map.groupBy(lus, ({ numeroUnique }) => numeroUnique);
  return [...parDemande.values()].flatMap((vie) =>
    faitsDeLaVie(
      vie.toSorted((a, b) => a.version - b.version),
      lieuDe,
    ),
  );
}

const D_EVENEMENTS = /^sne-\d{4}-\d{2}-\d{2}\.parquet$/u;

/** Files that the events made before: another day may hold them now. */
function oublierLesAnciens(lac: string): void {
  const faits = join(lac, "faits");
  if (!existsSync(faits)) return;
  for (const { parentPath, name } of readdirSync(faits, { recursive: true, withFileTypes: true }))
    if (D_EVENEMENTS.test(name)) rmSync(join(parentPath, name));
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

/** Writes the lake again from what the tables hold; gives the number of rows. */
export async function reconstruire(demande: AReconstruire): Promise<number> {
  const { lac, lieuDe, dire } = demande;
  const atelier = join(lac, ".reconstruction");
  const [groupes, jours] = [join(atelier, "groupes"), join(atelier, "jours")];
  rmSync(atelier, { recursive: true, force: true });
  for (const dossier of [groupes, jours]) mkdirSync(dossier, { recursive: true });
  try {
    await trier(demande, groupes, jours);
    dire("événements triés");
    const faits = cahier(jours);
    for (const nom of readdirSync(groupes).toSorted())
      for (const un of raconter(lireCahier(groupes, nom), lieuDe)) faits.ecrire(un.connu_le, un);
    faits.verser();
    dire("demandes racontées");
    oublierLesAnciens(lac);
    let lignes = 0;
    for (const jour of readdirSync(jours).toSorted()) {
      const siens = lireCahier(jours, jour).map((ligne) => z.parse(fait, ligne));
      const fichier = join(lac, cleDuJour("sne", jour));
      mkdirSync(dirname(fichier), { recursive: true });
      writeFileSync(fichier, ecrireFaits(siens));
      lignes += siens.length;
    }
    await refaireLesBordereaux(lac);
    return lignes;
  } finally {
    rmSync(atelier, { recursive: true, force: true });
  }
}

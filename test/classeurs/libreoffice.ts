import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";
import { fautesDuClasseur } from "./classeur-strict.ts";
import { comparer, lireTableaux } from "./comparer-aux-donnees.ts";

/** Two communes which fill an EPCI between them and others: every level has workbooks. */
const COMMUNES = ["75113", "74010"];
/** Of each part, and of each shape: counts, shares, durations, ratios, dates, crossings. */
const TABLEAUX = [
  ...["TAB01-01", "TAB02-03", "TAB03-01", "TAB03-08", "R-10-02", "R-13-07", "R-15-04", "R-16-01"],
  ...["R-11-03", "R-13-01", "R-14-01", "R-11-01", "R-11-02", "R-11-04", "R-11-06"],
];

/** Every sheet as CSV, numbers as they are stored. */
const EN_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

const dire = (phrase: string): void => console.log(phrase);

const trouver = (): string | undefined =>
  ["soffice", "libreoffice"].find((nom) => spawnSync(nom, ["--version"], { stdio: "ignore" }).status === 0);

async function publierUneEdition(racine: string): Promise<string> {
  const edition = lireEdition("2023-01");
  if (!edition) throw new Error("2023-01 is an edition");
  const lac = await unLac(
    desVies(3000, { graine: 3, du: "2020-06-01", jours: 1000, communes: COMMUNES }),
    join(racine, "lac"),
  );
  const sortie = join(racine, "sortie");
  await publier({
    edition,
    lac,
    depot: dossierDEditions(sortie),
    communes: petitPays(chargerCommunes(), COMMUNES),
    atelier: join(racine, "atelier"),
    maintenant: new Date("2023-02-20T04:00:00Z"),
    contact: CONTACT_D_ESSAI,
    code: "essai",
    tableaux: catalogue.filter(({ id }) => TABLEAUX.includes(id)),
  });
  return join(sortie, "editions", edition.nom, "1.0.0");
}

/** Opens each workbook without a screen, in a profile of its own, and writes its sheets. */
function ouvrir(soffice: string, classeurs: readonly string[], vers: string, profil: string): void {
  mkdirSync(vers, { recursive: true });
  execFileSync(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(profil)}`,
      "--headless",
      "--convert-to",
      EN_CSV,
      "--outdir",
      vers,
      ...classeurs,
    ],
    { stdio: ["ignore", "ignore", "pipe"], timeout: 600_000 },
  );
}

async function verifier(soffice: string, racine: string): Promise<string[]> {
  const edition = await publierUneEdition(racine);
  const noms = readdirSync(join(edition, "xlsx"));
  const vers = join(racine, "feuilles");
  ouvrir(
    soffice,
    noms.map((nom) => join(edition, "xlsx", nom)),
    vers,
    join(racine, "profil"),
  );
  const tableaux = lireTableaux(join(edition, "tidy"));
  const fautes: string[] = [];
  let cellules = 0;
  for (const nom of noms) {
    fautes.push(...fautesDuClasseur(readFileSync(join(edition, "xlsx", nom))).map((faute) => `${nom} : ${faute}`));
    const lues = comparer(vers, nom.replace(/\.xlsx$/u, ""), tableaux);
    fautes.push(...lues.fautes);
    cellules += lues.cellules;
  }
  dire(`${noms.length} classeurs ouverts par LibreOffice, ${cellules} cellules comparées aux fichiers CSV`);
  if (cellules === 0) fautes.push("aucune cellule n’a été comparée");
  return fautes;
}

const soffice = trouver();
if (soffice === undefined) {
  dire(
    "NON VÉRIFIÉ : LibreOffice n’est pas sur cette machine (apt-get install libreoffice-calc), les classeurs n’ont pas été ouverts.",
  );
} else {
  const racine = mkdtempSync(join(tmpdir(), "classeurs-"));
  try {
    const fautes = await verifier(soffice, racine);
    for (const faute of fautes.slice(0, 40)) dire(faute);
    dire(
      fautes.length === 0
        ? "Les classeurs s’ouvrent et disent la même chose que les données."
        : `${fautes.length} écarts`,
    );
    process.exitCode = fautes.length === 0 ? 0 : 1;
  } finally {
    rmSync(racine, { recursive: true, force: true });
  }
}

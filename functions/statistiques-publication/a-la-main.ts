import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import paquet from "../../package.json" with { type: "json" };
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import type { BilanDesCommunes } from "./communes/assembler.ts";
import { BAIL_MS, type Depot } from "./depot.ts";
import { dossierDEditions } from "./dossier.ts";
import { publier, type Resultat } from "./publier.ts";

const USAGE = `Usage : npm run publier -- --edition 2023-01 [--lac DOSSIER] [--sortie DOSSIER] [--raison TEXTE] [--mention TEXTE] [--connaissance alors|maintenant]
`;

const dire = (texte: string): void => {
  process.stdout.write(`${texte}\n`);
};

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

const dedans = (
  { departements, unites, plusGrande, pireLargeur, epci, ...tus }: BilanDesCommunes,
  plusLongueMs: number,
): string[] => [
  `Dans ${departements} départements : ${unites} croisements prouvés chacun pour soi, le plus grand système de ${plusGrande} cases ; intervalle le plus étroit : ${pireLargeur} ; plus longue branche : ${nombre.format(plusLongueMs / 1000)} s.`,
  `Intercommunalités : ${nombre.format(epci.cases)} cases, dont masquées ${nombre.format((100 * epci.masquees) / Math.max(epci.cases, 1))} % ; la plus masquée, ${epci.pire.territoire} : ${nombre.format(100 * epci.pire.part)} %. Croisements retirés pour n’en pas masquer plus d’un dixième : ${epci.retirees}.`,
  `Croisements que les communes d’un département ne montrent pas : ${tus.sansCommunes} ; que rien n’y montre : ${tus.rienDedans}.`,
];

function compteRendu(resultat: Resultat, plusLongueMs: number): readonly string[] {
  if (resultat.etat === "deja")
    return [`Cette édition est déjà publiée, en version ${resultat.version}. Une correction dit sa raison : --raison.`];
  if (resultat.etat === "en-cours")
    return [
      `Une autre publication de cette édition est en cours. Si elle est morte, sa place se libère ${BAIL_MS / 60_000} minutes après son début.`,
    ];
  const { version, fichiers, secret, temoins } = resultat;
  const octets = fichiers.reduce((somme, fichier) => somme + fichier.octets, 0);
  const part = (100 * secret.masquees) / Math.max(secret.cellules, 1);
  return [
    `Publiée en version ${version} : ${fichiers.length} fichiers, ${nombre.format(octets / 1e6)} Mo.`,
    `Cellules : ${nombre.format(secret.cellules)}, dont masquées ${nombre.format(secret.masquees)} (${nombre.format(part)} %).`,
    `Prouvé : ${secret.composantes} systèmes de cases liées, le plus grand de ${secret.plusGrandeComposante} ; intervalle le plus étroit : ${secret.pireLargeur}.`,
    ...(secret.communes ? dedans(secret.communes, plusLongueMs) : []),
    ...Object.entries(temoins).map(
      ([temoin, valeur]) => `  ${temoin} : ${valeur === null ? "secret" : nombre.format(valeur)}`,
    ),
  ];
}

/** Whoever stops it by the keyboard may begin again at once: what it held is let go. */
function quiLacheAlArret(depot: Depot): Depot {
  const tenues = new Set<string>();
  const lacher = async (): Promise<void> => {
    for (const cle of tenues) await depot.effacer(cle);
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void lacher());
  return {
    ...depot,
    async creer(cle, texte) {
      const tenue = await depot.creer(cle, texte);
      if (tenue) tenues.add(cle);
      return tenue;
    },
  };
}

/** A folder of its own, which leaves nothing behind, even stopped. */
function unAtelier(): string {
  const atelier = mkdtempSync(join(tmpdir(), "sne-editions-"));
  process.once("exit", () => rmSync(atelier, { recursive: true, force: true }));
  return atelier;
}

const options = {
  edition: { type: "string" },
  lac: { type: "string", default: ".sne/statistiques/lac" },
  sortie: { type: "string", default: ".sne/statistiques/publiees" },
  raison: { type: "string" },
  mention: { type: "string" },
  connaissance: { type: "string", default: "alors" },
} as const;

async function executer(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const edition = lireEdition(values.edition ?? "");
  if (!edition) {
    process.stderr.write(USAGE);
    return 1;
  }
  const debut = Date.now();
  let plusLongueMs = 0;
  const resultat = await publier({
    edition,
    lac: resolve(values.lac),
    depot: quiLacheAlArret(dossierDEditions(resolve(values.sortie))),
    communes: chargerCommunes(),
    atelier: unAtelier(),
    maintenant: new Date(),
    connaissance: values.connaissance === "maintenant" ? "maintenant" : "alors",
    raison: values.raison,
    mention: values.mention,
    code: paquet.version,
    mesurer: (phase, ms) => {
      if (phase === "branche") plusLongueMs = Math.max(plusLongueMs, ms);
    },
    dire: (etape) => dire(`${((Date.now() - debut) / 1000).toFixed(1).padStart(6)} s  ${etape}`),
  });
  for (const ligne of compteRendu(resultat, plusLongueMs)) dire(ligne);
  return resultat.etat === "en-cours" ? 1 : 0;
}

try {
  process.exitCode = await executer(process.argv.slice(2));
} catch (erreur) {
  const cause = erreur instanceof Error ? erreur.message : erreur;
  process.stderr.write(`L’édition n’est pas publiée : ${cause}\nCe qui était publié reste en place.\n`);
  process.exitCode = 1;
}

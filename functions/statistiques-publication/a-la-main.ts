import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import paquet from "../../package.json" with { type: "json" };
import { demandeDeLAide, fautesDeLigne, LigneIncomprise } from "../../shared/ligne-de-commande.ts";
import { enClair } from "../../shared/refus-du-systeme.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import type { BilanDesCommunes } from "./communes/assembler.ts";
import { BAIL_MS, type Depot } from "./depot.ts";
import { dossierDEditions } from "./dossier.ts";
import type { Connaissance } from "./etats.ts";
import { publier, type Resultat } from "./publier.ts";

const LAC = ".sne/statistiques/lac";
const SORTIE = ".sne/statistiques/publiees";

const USAGE = `Usage : npm run publier -- --edition 2023-01 [options]
  --edition AAAA-MM       édition à publier : le mois qui suit la date comptée ; un lac d’essai met son nom devant (idf-2023-01)
  --lac DOSSIER           faits à compter (${LAC})
  --sortie DOSSIER        où l’édition paraît (${SORTIE})
  --raison TEXTE          pourquoi une édition déjà publiée est corrigée ; tout le monde la lit
  --mention TEXTE         ce qui est dit de données qui ne sont pas réelles : dans LISEZMOI, manifest et datapackage, le catalogue DCAT, le sommaire des classeurs, le Parquet ; un CSV de l’édition n’a pas où le dire
  --contact ADRESSE       à qui écrire, dit dans l’édition (${CONTACT_D_ESSAI})
  --connaissance QUAND    alors (par défaut) : une date telle que connue trente jours après ; maintenant : telle que connue depuis
  --help                  ce texte
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
  const { version, fichiers, secret, temoins, aCorriger } = resultat;
  const octets = fichiers.reduce((somme, fichier) => somme + fichier.octets, 0);
  const cellules = (combien: number): string =>
    `${nombre.format(combien)} (${nombre.format((100 * combien) / Math.max(secret.cellules, 1))} %)`;
  return [
    `Publiée en version ${version} : ${fichiers.length} fichiers, ${nombre.format(octets / 1e6)} Mo.`,
    `Cellules : ${nombre.format(secret.cellules)}, dont masquées ${cellules(secret.masquees)} et non diffusées ${cellules(secret.nonDiffusees)}.`,
    `Prouvé : ${secret.composantes} systèmes de cases liées, le plus grand de ${secret.plusGrandeComposante} ; intervalle le plus étroit : ${secret.pireLargeur}.`,
    ...(secret.communes ? dedans(secret.communes, plusLongueMs) : []),
    ...Object.entries(temoins).map(
      ([temoin, valeur]) => `  ${temoin} : ${valeur === null ? "secret" : nombre.format(valeur)}`,
    ),
    ...(aCorriger.length === 0
      ? []
      : [`Ces éditions redisent la même date telle qu’elle était : corrigez-les aussi. ${aCorriger.join(", ")}`]),
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
  edition: { type: "string", default: "" },
  lac: { type: "string", default: LAC },
  sortie: { type: "string", default: SORTIE },
  raison: { type: "string" },
  mention: { type: "string" },
  contact: { type: "string", default: CONTACT_D_ESSAI },
  connaissance: { type: "string", default: "alors" },
} as const;

const estConnaissance = (dite: string): dite is Connaissance => dite === "alors" || dite === "maintenant";

/** What is asked; throws with all that is not understood. */
function lireLigne(args: string[]) {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const fautes = fautesDeLigne(tokens, options);
  if (fautes.length > 0) throw new LigneIncomprise(fautes, USAGE);
  const { edition: nom, connaissance, ...values } = parseArgs({ args, options }).values;
  const edition = lireEdition(nom);
  if (nom === "") fautes.push("il manque --edition, un mois comme 2023-01");
  else if (!edition) fautes.push(`--edition attend un mois comme 2023-01, pas « ${nom} »`);
  if (!estConnaissance(connaissance))
    fautes.push(`--connaissance attend « alors » ou « maintenant », pas « ${connaissance} »`);
  if (!edition || !estConnaissance(connaissance)) throw new LigneIncomprise(fautes, USAGE);
  return { ...values, edition, connaissance };
}

async function executer(args: string[]): Promise<number> {
  if (demandeDeLAide(args)) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { edition, lac, sortie, raison, mention, contact, connaissance } = lireLigne(args);
  const debut = Date.now();
  let plusLongueMs = 0;
  const resultat = await publier({
    edition,
    lac: resolve(lac),
    depot: quiLacheAlArret(dossierDEditions(resolve(sortie))),
    communes: chargerCommunes(),
    atelier: unAtelier(),
    maintenant: new Date(),
    connaissance,
    raison,
    mention,
    contact,
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
  process.stderr.write(
    erreur instanceof LigneIncomprise
      ? erreur.message
      : `L’édition n’est pas publiée : ${enClair(erreur)}\nCe qui était publié reste en place.\n`,
  );
  process.exitCode = 1;
}

import { parseArgs } from "node:util";
import { demandeDeLAide, fautesDeLigne, LigneIncomprise } from "../../../shared/ligne-de-commande.ts";
import { enClair } from "../../../shared/refus-du-systeme.ts";
import { partagesPublics } from "../../../shared/statistiques/protection/attaque/partages.ts";
import { PRESQUE } from "../../../shared/statistiques/protection/attaque/sommes.ts";
import { LARGEUR } from "../../../shared/statistiques/protection/systeme.ts";
import { chargerCommunes } from "../../socle/referentiel.ts";
import { ouvrirSolveur } from "../protection/highs.ts";
import { lieuDe } from "./adresse.ts";
import { verifier } from "./verifier.ts";

const USAGE = `Usage : npm run verifier -- ADRESSE
  ADRESSE   celle des fichiers publiés (https://…), ou un dossier ; toutes les éditions, ou une seule
  --help    ce texte
Relit chaque fichier, le compare à son empreinte et à ses autres formes, refait les totaux, puis attaque les nombres masqués.
Rend 0 si tout se retrouve, 1 si une faute est trouvée, 2 si la vérification n’a pas pu se faire.
`;
const AU_PLUS = 20;

const dire = (texte: string): void => {
  process.stdout.write(`${texte}\n`);
};

function lister(titre: string, fautes: readonly string[]): void {
  if (fautes.length === 0) return;
  dire(`\n${titre} (${fautes.length}) :`);
  for (const faute of fautes.slice(0, AU_PLUS)) dire(`  - ${faute}`);
  if (fautes.length > AU_PLUS) dire(`  … et ${fautes.length - AU_PLUS} autres`);
}

function lireLigne(args: string[]): string {
  const { tokens, positionals } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true });
  const [adresse] = positionals;
  const fautes = fautesDeLigne(tokens, {}, 1);
  const vide = adresse === undefined || adresse.trim() === "";
  if (vide) fautes.push("il manque l’adresse des fichiers à vérifier");
  if (vide || fautes.length > 0) throw new LigneIncomprise(fautes, USAGE);
  return adresse;
}

async function executer(args: string[]): Promise<number> {
  if (demandeDeLAide(args)) {
    process.stdout.write(USAGE);
    return 0;
  }
  const adresse = lireLigne(args);
  const {
    editions,
    absentes,
    fautes: sansEdition,
    attaque,
  } = await verifier(lieuDe(adresse), partagesPublics(chargerCommunes()), await ouvrirSolveur(), dire);
  const desEditions = editions.flatMap(({ nom, fautes: siennes }) => siennes.map((faute) => `${nom} : ${faute}`));
  const fautes = [...sansEdition, ...desEditions];
  lister("Éditions que la liste nomme, et qui manquent", absentes);
  lister("Fichiers qui ne disent pas ce qu’ils devraient", fautes);
  lister("Totaux qui ne se retrouvent pas", attaque.incoherences);
  lister("Secrets percés", attaque.percees);
  lister("Éditions à corriger à leur tour", attaque.perimees);
  if (absentes.length + fautes.length + attaque.incoherences.length + attaque.percees.length > 0) {
    dire("\nLa vérification a échoué.");
    return 1;
  }
  dire(`\nFichiers conformes à leurs empreintes : ${editions.reduce((somme, { fichiers }) => somme + fichiers, 0)}.`);
  dire("Totaux recomptés : tous se retrouvent.");
  dire(
    attaque.secrets === 0
      ? "Aucun nombre n’est masqué."
      : `Nombres masqués : ${attaque.secrets}, tous tenus ; l’intervalle le plus étroit a une largeur d’au moins ${Math.floor(attaque.pireLargeur + PRESQUE)} (minimum : ${LARGEUR}).`,
  );
  return 0;
}

try {
  process.exitCode = await executer(process.argv.slice(2));
} catch (erreur) {
  process.stderr.write(
    erreur instanceof LigneIncomprise ? erreur.message : `La vérification n’a pas pu se faire : ${enClair(erreur)}\n`,
  );
  process.exitCode = 2;
}

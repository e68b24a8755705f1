import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { type Langue, traductions } from "../../shared/langues.ts";
import { fautesDe, memeDit } from "./juger.ts";
import { manquesDe, perimesDe, voulusPour } from "./manques.ts";
import { ecrireTextes, lireTextes, type Textes } from "./textes.ts";

const recues = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

const ecrire = (ligne: string): void => void process.stdout.write(`${ligne}\n`);

function langueDe(code: string): Langue {
  const langue = traductions.find((une) => une.code === code || une.prefixe === `/${code}`);
  if (!langue) throw new Error(`no language ${code} in shared/langues.ts`);
  return langue;
}

/** What is missing, one language after the other. */
function raconter(langue: Langue): void {
  const manques = manquesDe(langue);
  const perimes = perimesDe(langue);
  ecrire(`${langue.code} (${langue.nom}) : ${manques.length} à traduire, ${perimes.length} qui ne servent plus`);
  for (const { fichier, cle, fr, pourquoi } of manques)
    ecrire(`  ${fichier} ${cle} ${pourquoi} : ${typeof fr === "string" ? fr : Object.values(fr).join(" / ")}`);
}

/** For a translator: the list to fill in, with the French. */
function aRemplir(langue: Langue): void {
  const liste = manquesDe(langue).map(({ cle, fichier, fr, parametres, pourquoi }) => ({
    cle,
    fichier,
    fr,
    ...(Object.keys(parametres).length > 0 && { parametres }),
    pourquoi,
  }));
  const fichier = `a-traduire-${langue.code}.json`;
  writeFileSync(fichier, `${JSON.stringify(liste, null, 2)}\n`);
  ecrire(`${liste.length} phrases dans ${fichier}`);
}

/** Takes `{ key: said }`: what is wrong is told, what is right is kept; what translates nothing any more goes away. */
function recevoir(langue: Langue, fichierRecu: string): void {
  const dits = z.parse(recues, JSON.parse(readFileSync(fichierRecu, "utf8")));
  const connues = new Set<string>();
  let gardees = 0;
  for (const [fichier, voulus] of voulusPour(langue)) {
    const anciens = lireTextes(langue.code, fichier);
    const textes: Textes = Object.fromEntries(
      voulus.flatMap((voulu) => {
        const { cle, fr } = voulu;
        connues.add(cle);
        const dit = dits[cle];
        const ancien = anciens[cle];
        if (dit === undefined) return ancien && memeDit(ancien.fr, fr) ? [[cle, ancien]] : [];
        const [faute] = fautesDe(langue, voulu, dit);
        if (faute !== undefined) {
          ecrire(`refusé, ${cle} ${faute} : ${JSON.stringify(fr)} → ${JSON.stringify(dit)}`);
          process.exitCode = 1;
          return ancien && memeDit(ancien.fr, fr) ? [[cle, ancien]] : [];
        }
        gardees += 1;
        return [[cle, { fr, dit }]];
      }),
    );
    ecrireTextes(langue.code, fichier, textes);
  }
  for (const cle of Object.keys(dits)) if (!connues.has(cle)) ecrire(`inconnue : ${cle}`);
  ecrire(`${langue.code} : ${gardees} phrases reçues, ${manquesDe(langue).length} à traduire encore`);
}

const { values, positionals } = parseArgs({
  options: { "a-traduire": { type: "string" }, recevoir: { type: "string" } },
  allowPositionals: true,
});
const { "a-traduire": pour, recevoir: de } = values;
if (pour !== undefined) aRemplir(langueDe(pour));
else if (de !== undefined && positionals[0] !== undefined) recevoir(langueDe(de), positionals[0]);
else traductions.forEach(raconter);

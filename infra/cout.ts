import { coutAuRepos, type Ligne, total } from "./cout/cout-au-repos.ts";
import prix from "./cout/prix.json" with { type: "json" };
import { gabarits } from "./gabarits.ts";

const dollars = (montant: number): string => montant.toFixed(2).padStart(7);

const imprimer = (titre: string, lignes: readonly Ligne[]): void => {
  console.log(`\n${titre}`);
  for (const { libelle, nombre, mensuel } of lignes)
    console.log(`${dollars(nombre * mensuel)}  ${String(nombre).padStart(2)} × ${libelle}`);
  console.log(`${dollars(total(lignes))}  au total`);
};

const domaine = prix.horsGabarit.map((ligne) => ({ ...ligne, nombre: 1 }));

console.log(
  `Coût au repos, ${prix.devise} par mois hors taxes, prix publics de ${prix.region} relevés en ${prix.releves}`,
);
imprimer("En production", [...coutAuRepos(gabarits().values()), ...domaine]);
imprimer("Copie jetable (-c env=dev)", coutAuRepos(gabarits({ env: "dev" }).values()));

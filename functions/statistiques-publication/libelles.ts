import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { dimension, dimensionsPubliees } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { TOTAL } from "./deposer.ts";
import type { Base } from "./duckdb.ts";
import { remplir } from "./remplir.ts";
import type { Geographie } from "./territoires.ts";

const mois = new Intl.DateTimeFormat("fr-FR", { year: "numeric", month: "long", timeZone: "UTC" });

/** « 31 décembre 2022 », « décembre 2022 »; the code itself for what is no date. */
export function libelleDeDate(code: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(code)) return afficherJour(code);
  return /^\d{4}-\d{2}$/u.test(code) ? mois.format(new Date(`${code}-01T00:00:00Z`)) : code;
}

export type LibelleDeModalite = { dimension: string; code: string; libelle: string };

/** Every code that a line may carry, in the order to show, the total last. */
export function libellesDesModalites(dates: readonly string[], { territoires }: Geographie): LibelleDeModalite[] {
  const epci = territoires.filter(({ niveau }) => niveau === "EPCI");
  const ouvertes: Readonly<Record<string, readonly { code: string; libelle: string }[]>> = {
    epci_residence: [...epci, { code: "NR", libelle: "Hors EPCI ou non renseigné" }],
    tableau: catalogue.map(({ id, titre }) => ({ code: id, libelle: `${id} – ${titre}` })),
    serie_dimension: Object.keys(dimensionsPubliees).map((nom) => ({ code: nom, libelle: dimension(nom).libelle })),
    // each is read among those of its dimension
    serie_modalite: [],
  };
  const desDates = dates.map((code) => ({ code, libelle: libelleDeDate(code) }));
  return Object.keys(dimensionsPubliees).flatMap((nom) => {
    const { modalites } = dimension(nom);
    return [...(modalites ?? ouvertes[nom] ?? desDates), { code: TOTAL, libelle: "Total" }].map(
      ({ code, libelle }) => ({
        dimension: nom,
        code,
        libelle,
      }),
    );
  });
}

export async function deposerLibelles(base: Base, libelles: readonly LibelleDeModalite[]): Promise<void> {
  await remplir(
    base,
    "modalites_dites",
    ["dimension", "code", "libelle", "rang"],
    libelles.map(({ dimension: nom, code, libelle }, rang) => [nom, code, libelle, String(rang)]),
  );
  await base.faire(`
    create type t_libelle_de_modalite as enum (select distinct libelle from modalites_dites);
    create table modalites as
    select dimension, code::t_modalite as code, libelle::t_libelle_de_modalite as libelle, rang::integer as rang
    from modalites_dites;
    drop table modalites_dites;`);
}

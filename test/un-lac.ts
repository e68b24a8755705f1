import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Tirage, tirage } from "../infra/local/demo/tirage.ts";
import { ajouterJours, ajouterMois } from "../shared/demande/delais.ts";
import type { IndexCommunes } from "../shared/referentiel/communes.ts";
import { colonnesDeFait, dossierDuMois, type Fait, fait } from "../shared/statistiques/fait.ts";
import { listesDeCodes } from "../shared/statistiques/modalites-de-fait.ts";

/** Arrondissements, former codes, overseas, small and large communes of several EPCI. */
export const COMMUNES_DU_LAC = [
  ...["75101", "75113", "75118", "92012", "92050", "93066", "78646", "69381", "69387", "69266", "01004", "01053"],
  ...["74010", "74268", "74056", "73008", "97209", "97213", "35238", "35288", "22278", "29019"],
];

function codes(liste: keyof typeof listesDeCodes, { element }: Tirage): string {
  const choix: readonly { code: string }[] = listesDeCodes[liste];
  return element(choix).code;
}

/** Two are wished more than the others: large enough to have a profile of their own. */
const TIREES = [...COMMUNES_DU_LAC, ...Array.from({ length: 24 }, (_, rang) => (rang % 2 === 0 ? "74010" : "75113"))];

/** The country reduced to the communes of a lake: 35 000 others would only be zeros. */
export function petitPays(index: IndexCommunes, codes: readonly string[] = COMMUNES_DU_LAC): IndexCommunes {
  const gardes = new Set(codes.map((code) => index.parCode.get(code)?.code));
  return {
    ...index,
    communes: index.communes.filter(({ code }) => gardes.has(code)),
    parCode: new Map([...index.parCode].filter(([, { code }]) => gardes.has(code))),
  };
}

/** A fact that could be any: its codes are drawn, its dates are those of a filing. */
function unDepot(rang: number, jour: string, communes: readonly string[], hasard: Tirage): Fait {
  const { element, entier, oui } = hasard;
  const [commune_1, autre] = [element(communes), element(communes)];
  const codesTires = Object.fromEntries(
    colonnesDeFait.map(({ nom, liste }) => [nom, liste === undefined ? null : codes(liste, hasard)]),
  );
  const actuel = codes("logement_actuel", hasard);
  return fait.parse({
    ...codesTires,
    fait_id: `00000000-0000-4000-8000-${String(rang).padStart(12, "0")}`,
    version: 1,
    evenement: "DEP",
    survenu_le: jour,
    connu_le: ajouterJours(jour, oui(90) ? entier(0, 20) : entier(21, 70)),
    source: "SNE",
    date_depot: jour,
    anciennete_depuis: jour,
    date_renouvellement: null,
    date_limite: ajouterMois(jour, 12),
    date_sortie: null,
    motif_radiation: null,
    sous_motif: null,
    date_bail: null,
    type_demandeur: oui(97) ? "PP" : "PM",
    commune_1,
    communes: [...new Set([commune_1, autre])],
    commune_residence: oui(95) ? element(communes) : null,
    territoire: "111",
    mois_naissance: oui(98) ? `${entier(1935, 2004)}-${String(entier(1, 12)).padStart(2, "0")}` : null,
    logement_actuel: actuel,
    mutation: actuel === "HLM" ? "MUT" : "HM",
    nb_propositions: entier(0, 5),
    decision: null,
    type_propose: null,
    motif_refus: null,
    commune_logement: null,
    type_attribue: null,
    reservataire: null,
    financement: null,
    qpv: null,
    prioritaire: null,
  });
}

/** Some of those that were given up were joined to another instead, and of some the ground is not told. */
function sansAbandon(jour: string): Fait["motif_radiation"] {
  const reste = Number(jour.slice(-2)) % 10;
  return reste < 4 ? "REUNIE" : reste < 6 ? null : "RADABA";
}

const sortie = (jour: string, communes: readonly string[], hasard: Tirage): Partial<Fait> => {
  if (hasard.oui(40))
    return {
      evenement: "RAD",
      date_sortie: jour,
      motif_radiation: "RADATT",
      date_bail: jour,
      commune_logement: hasard.element(communes),
      type_attribue: hasard.element(listesDeCodes.type_logement).code,
      reservataire: hasard.element(listesDeCodes.reservataire).code,
      financement: hasard.element(listesDeCodes.financement).code,
      qpv: hasard.element(["OUI", "NON", "NR"]),
      prioritaire: hasard.element(["OUI", "NON"]),
    };
  const motif = hasard.element(["RADREN", "RADABA", "RADCON", "RADIRR"] as const);
  const sous_motif = motif === "RADIRR" ? hasard.element(["IRRSEJ", "IRRRES"] as const) : null;
  const motif_radiation = motif === "RADABA" ? sansAbandon(jour) : motif;
  return { evenement: "RAD", date_sortie: jour, motif_radiation, sous_motif };
};

const RETOUR = { date_sortie: null, motif_radiation: null, sous_motif: null, date_bail: null } as const;
const RIEN_DE_DECIDE = { decision: null, type_propose: null, motif_refus: null } as const;

function suite(avant: Fait, jour: string, communes: readonly string[], hasard: Tirage): Partial<Fait> {
  const { element, oui } = hasard;
  if (avant.date_sortie !== null) return { evenement: "DER", ...RETOUR };
  if (oui(30)) return { evenement: "REN", date_renouvellement: jour, date_limite: ajouterMois(jour, 12) };
  if (oui(30)) return { evenement: "MOD", commune_1: element(communes) };
  if (oui(25))
    return {
      evenement: "DEC",
      decision: element(listesDeCodes.decision).code,
      type_propose: element(listesDeCodes.type_logement).code,
    };
  if (oui(30)) return { evenement: "REF", motif_refus: element(listesDeCodes.motif_refus_demandeur).code };
  return sortie(jour, communes, hasard);
}

type Vies = { graine: number; du: string; jours: number; communes?: readonly string[] };

/** Lives of demandes between two days: filed, changed, renewed, struck off, taken up again, sometimes learnt late. */
export function desVies(combien: number, { graine, du, jours, communes = TIREES }: Vies): Fait[] {
  const hasard = tirage(graine);
  return Array.from({ length: combien }, (_, rang) => {
    const faits = [unDepot(rang, ajouterJours(du, hasard.entier(0, jours)), communes, hasard)];
    for (let version = 2; hasard.oui(70) && version < 9; version += 1) {
      const avant = faits.at(-1);
      if (!avant) break;
      const jour = ajouterJours(avant.survenu_le, hasard.entier(1, 120));
      const apres = suite(avant, jour, communes, hasard);
      if (apres.evenement === "DER" && hasard.oui(80)) break;
      const tard = hasard.oui(90) ? hasard.entier(0, 20) : hasard.entier(21, 70);
      faits.push({
        ...avant,
        ...RIEN_DE_DECIDE,
        ...apres,
        version,
        survenu_le: jour,
        connu_le: [avant.connu_le, ajouterJours(jour, tard)].toSorted().at(-1) ?? jour,
      });
    }
    return faits;
  }).flat();
}

/** A folder with the Parquet of these facts, a file a month, empty months included. */
export async function unLac(faits: readonly Fait[], dossier = mkdtempSync(join(tmpdir(), "lac-"))): Promise<string> {
  const parMois = Map.groupBy(faits, ({ connu_le }) => connu_le.slice(0, 7));
  const [premier = "2022-01"] = [...parMois.keys()].toSorted();
  const dernier = [...parMois.keys()].toSorted().at(-1) ?? premier;
  const connexion = await (await DuckDBInstance.create(":memory:")).connect();
  const types = colonnesDeFait.map(({ nom, sql }) => `${nom}: '${sql}'`).join(", ");
  for (let mois = premier; mois <= dernier; mois = ajouterMois(`${mois}-01`, 1).slice(0, 7)) {
    const vers = join(dossier, dossierDuMois(mois));
    mkdirSync(vers, { recursive: true });
    writeFileSync(
      join(dossier, "mois.ndjson"),
      (parMois.get(mois) ?? []).map((un) => `${JSON.stringify(un)}\n`).join(""),
    );
    await connexion.run(
      `copy (select * from read_json('${dossier}/mois.ndjson', columns = {${types}}, format = 'newline_delimited'))
       to '${vers}faits.parquet' (format parquet, compression zstd)`,
    );
  }
  connexion.closeSync();
  return dossier;
}

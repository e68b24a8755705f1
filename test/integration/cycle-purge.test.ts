import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { codeDeSeparation } from "../../functions/socle/codes-lisibles.ts";
import { articleDEvenement } from "../../functions/socle/stores/articles.ts";
import {
  cleDAttente,
  cleDEnvoi,
  cleDeBrouillon,
  cleDeLettre,
  cleDeMessage,
  cleDePaire,
  cleDePiece,
  cleDeRepere,
  cleDeSeparation,
  cleDeVerdict,
  cleDImpression,
  cleDInscription,
} from "../../functions/socle/stores/cles.ts";
import { cleDeCandidature } from "../../functions/socle/stores/cles-d-attribution.ts";
import {
  cleDePresence,
  cleDInscription as cleDInscriptionDeRecherche,
  cleExacte,
} from "../../functions/socle/stores/cles-de-recherche.ts";
import { cleDuCompte, cleDuContact } from "../../functions/socle/stores/comptes.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Evenement } from "../../shared/demande/evenements.ts";
import { ecrireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import { unEvenement } from "../un-evenement.ts";
import { uneCandidature } from "../un-logement.ts";
import { uneDemande } from "../une-demande.ts";
import { type Cycle, type NomDeTable, ouvrirCycle } from "./cycle.ts";

const TABLES = [
  "demandes",
  "brouillons",
  "comptes",
  "journal",
  "doublons",
  "pieces",
  "recherche",
  "attributions",
] as const satisfies NomDeTable[];
const AUTRE = "0691126999998GDPUB";

let cycle: Cycle;
let radiee: Demande;
let rang = 0;

beforeAll(async () => {
  cycle = await ouvrirCycle();
});
afterAll(() => cycle.fermer());

/** Everything that a demande, and the account that holds it, leave in the tables. */
async function laisserDesTraces(demande: Demande): Promise<void> {
  const { numeroUnique, compte, territoire, dossier } = demande;
  const courriel = `${compte}@exemple.fr`;
  const contact = await cycle.empreinte("contact", `courriel:${courriel}`);
  const depose = { ...cleDeBrouillon(compte, "depose"), depot: { numeroUnique, deposeeLe: "2026" } };
  const change = { ...cleDeBrouillon(compte, "change"), demande: { numeroUnique, version: 1 } };
  const session = { pk: `SESSION#${compte}`, sk: "SESSION", compteId: compte, ouverteLe: "2027" };
  const lettreEnvoyee = { version: 2, message: "preavis-emis", canal: "courrier" };
  const donnees = { formulaire: "2026-2", changements: {}, sensiblesChanges: false };
  const depart: Evenement = {
    ...unEvenement(demande),
    type: "codemandeur-separe",
    version: 2,
    operationId: "depart",
    precedent: "empreinte",
    donnees,
  };
  const separation = cleDeSeparation(numeroUnique, codeDeSeparation(dossier, depart.operationId));
  const lettre = { numeroUnique, version: 2, etablieLe: "2027-01-02" };
  const lignes = [
    { pk: "LISTE#69123#2026-11", sk: `2026-11-24#${numeroUnique}` },
    { pk: "FILE#identite#069", sk: `2026-11-24#${numeroUnique}` },
    cleExacte("empreinte", numeroUnique),
  ];
  const traces: [NomDeTable, { pk: string; sk: string }][] = [
    ["brouillons", depose],
    ["brouillons", change],
    ["comptes", { ...cleDuCompte(compte), ...{ courriel, creeLe: "2026" } }],
    ["comptes", { ...cleDuContact(contact), ...{ compteId: compte } }],
    ["comptes", session],
    ["pieces", { ...cleDePiece(dossier, "p1"), ...{ numeroUnique } }],
    ["pieces", { ...cleDeVerdict(dossier, "2027", "p1"), ...{ numeroUnique } }],
    ["journal", { pk: `DEMANDE#${numeroUnique}`, sk: "LECTURE#2027" }],
    ["doublons", { ...cleDInscription(numeroUnique), ...{ reperes: [`seul-${compte}`, `partage-${compte}`] } }],
    ["doublons", { ...cleDeRepere(`seul-${compte}`), ...{ demandes: new Set([numeroUnique]) } }],
    ["doublons", { ...cleDeRepere(`partage-${compte}`), ...{ demandes: new Set([numeroUnique, AUTRE]) } }],
    ["doublons", cleDePaire(numeroUnique, AUTRE)],
    ["doublons", cleDePaire(AUTRE, numeroUnique)],
    ["recherche", { ...cleDInscriptionDeRecherche(numeroUnique), ...{ version: 1, cles: lignes } }],
    ...lignes.map((ligne): [NomDeTable, { pk: string; sk: string }] => ["recherche", ligne]),
    ["recherche", cleDePresence(numeroUnique, "agent")],
    ["attributions", { ...cleDeCandidature("logement-1", numeroUnique), ...{ candidature: { numeroUnique } } }],
    ["demandes", articleDEvenement(depart)],
    ["demandes", { ...separation, ...{ prisePar: compte } }],
    ["demandes", cleDeMessage(numeroUnique, "2027")],
    ["demandes", cleDAttente(territoire, numeroUnique)],
    ["demandes", { ...cleDEnvoi(numeroUnique, 2, "preavis-emis", "courrier"), ...lettreEnvoyee }],
    ["demandes", { ...cleDeLettre(numeroUnique, 2), ...lettre }],
    ["demandes", { ...cleDImpression(lettre.etablieLe, ecrireReferenceDeLettre(lettre)), ...{ numeroUnique } }],
  ];
  for (const [table, trace] of traces) await cycle.ecrire(table, trace);
  await cycle.envoyerFichier(`${dossier}/p1/f1`);
  await cycle.apprendre(numeroUnique, 1, "delivre", "2026-11-24");
}

const enTexte = (item: object): string =>
  JSON.stringify(item, (_, valeur) => (valeur instanceof Set ? [...valeur] : valeur));

/** Whatever still speaks of this demande or of its account. */
async function restes({ numeroUnique, compte }: Demande) {
  const lus = (await Promise.all(TABLES.map((table) => cycle.lireTout(table)))).flat();
  return lus.filter((item) => {
    const texte = enTexte(item).replaceAll(`partage-${compte}`, "partage");
    return texte.includes(numeroUnique) || texte.includes(compte);
  });
}

beforeEach(async () => {
  rang += 1;
  radiee = uneDemande({
    numeroUnique: `06911260${String(rang).padStart(5, "0")}GDPUB`,
    compte: randomUUID(),
    dossier: randomUUID(),
    etat: "radiee",
    radiation: { motif: "renonciation", le: "2027-01-10" },
    candidatures: [uneCandidature({ etat: "close" })],
  });
  await cycle.deposer(radiee);
  await laisserDesTraces(radiee);
});

const lignes = async (debut: string) =>
  (await cycle.lireTout("registre")).filter(({ pk }) => String(pk).startsWith(debut));

describe("Un an après la radiation", () => {
  it("il ne reste rien de la personne, nulle part", async () => {
    expect((await restes(radiee)).length).toBeGreaterThan(12);
    await cycle.passer("2028-01-09");
    expect((await restes(radiee)).length).toBeGreaterThan(12);
    expect(await cycle.versions(`${radiee.dossier}/`)).toBe(2);
    await cycle.passer("2028-01-10");
    expect(await restes(radiee)).toEqual([]);
    expect(await cycle.versions(`${radiee.dossier}/`)).toBe(0);
  });

  it("d’un repère partagé, l’autre demande reste", async () => {
    await cycle.passer("2028-01-10");
    const partage = (await cycle.lireTout("doublons")).find(({ pk }) => pk === `REPERE#partage-${radiee.compte}`);
    expect(partage?.demandes).toEqual(new Set([AUTRE]));
  });

  it("le registre garde une ligne sans numéro, et un fait sans personne", async () => {
    const [avant, faitsAvant] = [await lignes("PURGE#"), await lignes("FAITS#")];
    await cycle.passer("2028-01-10");
    const nouvelles = (await lignes("PURGE#")).filter(({ pk }) => !avant.some((deja) => deja.pk === pk));
    expect(nouvelles).toMatchObject([{ motif: "renonciation", radieeLe: "2027-01-10", purgeeLe: "2028-01-10" }]);
    const faits = (await lignes("FAITS#")).filter(({ sk }) => !faitsAvant.some((deja) => deja.sk === sk));
    expect(faits).toMatchObject([
      { territoire: "069", motif: "13", deposeeEn: "2026", radieeEn: "2027", canal_depot: "PGP" },
    ]);
    const vies = (await lignes("VIES#")).filter(({ sk }) =>
      faits.some((un) => sk === String(un.sk).replace("FAIT", "VIE")),
    );
    expect(vies).toMatchObject([
      { vie: [{ version: 1, evenement: "DEP", commune_1: expect.any(String) }, { version: 2 }] },
    ]);
    const tout = JSON.stringify([nouvelles, faits, vies]);
    for (const secret of [radiee.numeroUnique, radiee.compte, radiee.faitId, "Benali"])
      expect(tout).not.toContain(secret);
  });

  it("le compte qui tient autre chose reste", async () => {
    const brouillon = { ...cleDeBrouillon(radiee.compte, "neuf"), compte: radiee.compte };
    await cycle.ecrire("brouillons", brouillon);
    await cycle.passer("2028-01-10");
    expect((await restes(radiee)).map(({ sk }) => sk).toSorted()).toEqual([
      "BROUILLON#neuf",
      "COMPTE",
      "CONTACT",
      "SESSION",
    ]);
  });

  it("une purge interrompue n’importe où est finie la nuit suivante, et ne compte qu’une fois", async () => {
    const faitsAvant = (await lignes("FAITS#")).length;
    for (let nth = 1; (await cycle.lireDemande(radiee.numeroUnique)) !== undefined; nth += 3) {
      cycle.gate.faults.inject({ kind: "failure", action: "DeleteItem", nth, times: 100 });
      await cycle.passer("2028-01-10").catch(() => undefined);
      cycle.gate.faults.clear();
    }
    expect(await restes(radiee)).toEqual([]);
    expect(await lignes("FAITS#")).toHaveLength(faitsAvant + 1);
  });

  it("une sauvegarde restaurée est purgée de nouveau, d’après le registre", async () => {
    const sauvegarde = await cycle.lireTout("demandes");
    await cycle.passer("2028-01-10");
    const faits = (await lignes("FAITS#")).length;
    for (const article of sauvegarde) await cycle.ecrire("demandes", article);
    expect((await restes(radiee)).length).toBeGreaterThan(0);
    // a first run without a minute left, the next where it stopped
    await cycle.passer("2028-01-12", { mode: "appliquer-registre", minutes: 0 });
    await cycle.passer("2028-01-12", { mode: "appliquer-registre" });
    expect(await restes(radiee)).toEqual([]);
    expect(await lignes("FAITS#")).toHaveLength(faits);
  });
});

it("la prévision compte ce qui est dû chacun des 180 jours qui viennent", async () => {
  const sortie = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await cycle.passer("2027-12-01", { mode: "prevoir" });
  const [dit] = sortie.mock.calls.flat();
  sortie.mockRestore();
  const { parJour, ...mesures } = JSON.parse(String(dit));
  expect(Object.keys(parJour)).toHaveLength(180);
  expect(parJour).toMatchObject({ "2028-01-09": 0, "2028-01-10": 1 });
  expect(mesures).toMatchObject({ dues7Jours: 0, dues30Jours: 0, dues180Jours: 1, pic: 1 });
});

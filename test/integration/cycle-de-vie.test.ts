import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chaineIntacte } from "../../functions/socle/chaine.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import { unMandat } from "../un-mandat.ts";
import { uneDemande } from "../une-demande.ts";
import { type Cycle, ouvrirCycle } from "./cycle.ts";

let cycle: Cycle;
let numeroUnique: string;
let rang = 0;

beforeAll(async () => {
  cycle = await ouvrirCycle();
});
afterAll(() => cycle.fermer());

/** Filed on 24 November 2026, valid until 24 November 2027. */
const une = (dite: Parameters<typeof uneDemande>[0] = {}) => {
  rang += 1;
  const numero = `06911260${String(rang).padStart(5, "0")}GDPUB`;
  return uneDemande({ numeroUnique: numero, compte: randomUUID(), dossier: randomUUID(), ...dite });
};

beforeEach(async () => {
  ({ numeroUnique } = await cycle.deposer(une()));
});

const types = async () => (await cycle.lireDossier(numeroUnique))?.evenements.map(({ type }) => type);

async function lire() {
  const article = await cycle.lireDemande(numeroUnique);
  const dossier = await cycle.lireDossier(numeroUnique);
  return { ...dossier?.demande, echeance: article?.echeance };
}

describe("Au fil des nuits", () => {
  it("la fin d’une aide s’annonce 30 puis 7 jours avant, une fois chacune, et plus quand elle a été retirée", async () => {
    const samir = unMandat({ compte: "compte-samir", donneLe: "2026-11-24", jusquAu: "2027-06-30" });
    const lara = unMandat({
      ...samir,
      mandatId: "mandat-2",
      compte: "compte-lara",
      fin: { le: "2027-01-04", par: "titulaire" },
    });
    ({ numeroUnique } = await cycle.deposer(une({ mandats: [samir, lara] })));
    expect((await lire()).echeance).toBe("2027-05-31");
    for (const jour of ["2027-05-30", "2027-05-31", "2027-06-01", "2027-06-23", "2027-06-24"]) await cycle.passer(jour);
    expect(await types()).toEqual(["demande-deposee", "mandat-bientot-fini", "mandat-bientot-fini"]);
    expect(await lire()).toMatchObject({
      mandats: [{ annonces: [30, 7] }, { mandatId: "mandat-2" }],
      echeance: "2027-10-14",
    });
  });

  it("l’avis part, puis ses rappels, puis vient la radiation, chacun son jour", async () => {
    await cycle.passer("2027-10-13");
    expect(await types()).toEqual(["demande-deposee"]);
    await cycle.passer("2027-10-14");
    await cycle.apprendre(numeroUnique, 2, "delivre", "2027-10-14");
    await cycle.passer("2027-11-10");
    await cycle.passer("2027-11-24");
    await cycle.passer("2027-12-24");
    expect((await lire()).echeance).toBe("2027-12-25");
    await cycle.passer("2027-12-25");
    expect(await types()).toEqual([
      "demande-deposee",
      "preavis-emis",
      "preavis-emis",
      "preavis-emis",
      "demande-radiee",
    ]);
    expect(await lire()).toMatchObject({
      etat: "radiee",
      radiation: { motif: "non_renouvellement" },
      echeance: "2028-12-25",
    });
  });

  it("l’état est le rejeu des événements, et leur chaîne est entière", async () => {
    await cycle.passer("2027-10-14");
    const dossier = await cycle.lireDossier(numeroUnique);
    expect(rejouer(dossier?.evenements ?? [])).toEqual(dossier?.demande);
    expect(chaineIntacte(dossier?.evenements ?? [])).toBe(true);
    expect(dossier?.evenements.at(-1)).toMatchObject({ acteur: { role: "systeme" }, canal: "systeme" });
  });

  it("la même nuit passée deux fois ne change rien", async () => {
    await cycle.passer("2027-10-14");
    const apres = await cycle.lireTout("demandes");
    await cycle.passer("2027-10-14");
    expect(await cycle.lireTout("demandes")).toEqual(apres);
  });

  it("après trois nuits manquées, ce qui était dû se fait", async () => {
    await cycle.passer("2027-10-17");
    expect(await lire()).toMatchObject({ avis: [{ rang: "preavis", version: 2, le: "2027-10-17" }] });
  });
});

describe("Sans preuve que l’avis est arrivé", () => {
  const prevenir = async () => {
    await cycle.passer("2027-10-14");
    await cycle.passer("2027-11-10");
    await cycle.passer("2027-11-24");
  };

  it("la personne est à joindre, revue tous les trente jours, jamais radiée", async () => {
    await prevenir();
    await cycle.apprendre(numeroUnique, 2, "rebond", "2027-10-15");
    await cycle.passer("2027-12-25");
    expect(await lire()).toMatchObject({ etat: "active", injoignableDepuis: "2027-12-25", echeance: "2028-01-24" });
    await cycle.passer("2028-01-24");
    expect(await lire()).toMatchObject({ etat: "active", echeance: "2028-02-23" });
    expect((await types())?.filter((type) => type === "injoignable-signalee")).toHaveLength(1);
  });

  it("une preuve trop jeune fait attendre la fin de son mois", async () => {
    await prevenir();
    await cycle.apprendre(numeroUnique, 4, "delivre", "2027-12-10");
    await cycle.passer("2027-12-25");
    expect(await lire()).toMatchObject({ etat: "active", echeance: "2028-01-11" });
    await cycle.passer("2028-01-11");
    expect(await lire()).toMatchObject({ etat: "radiee" });
  });
});

describe("L’interrupteur et les plafonds", () => {
  const regler = (reglages: object) => cycle.ecrire("registre", { pk: "REGLAGES", sk: "CYCLE", ...reglages });

  it("les avis suspendus attendent, et partent une fois repris", async () => {
    await regler({ suspendus: ["avis"] });
    await cycle.passer("2027-10-14");
    expect(await types()).toEqual(["demande-deposee"]);
    await regler({});
    await cycle.passer("2027-10-14");
    expect(await types()).toEqual(["demande-deposee", "preavis-emis"]);
  });

  it("au plafond, le reste est pour la fois suivante", async () => {
    await cycle.passer("2029-01-01");
    const territoire = randomUUID();
    for (const quelle of [une({ territoire, expireLe: "2030-11-24" }), une({ territoire, expireLe: "2030-11-24" })])
      await cycle.deposer(quelle);
    const prevenues = async () =>
      (await cycle.lireTout("demandes")).filter(
        ({ demande }) => JSON.stringify(demande ?? {}).includes(territoire) && JSON.stringify(demande).includes("avis"),
      ).length;
    await regler({ plafonds: { avis: 1 } });
    await cycle.passer("2030-10-14");
    expect(await prevenues()).toBe(1);
    await cycle.passer("2030-10-14");
    expect(await prevenues()).toBe(2);
    await regler({});
  });

  it("une nuit trop courte laisse le reste à la suivante", async () => {
    await cycle.passer("2027-10-14", { minutes: 0 });
    expect(await types()).toEqual(["demande-deposee"]);
  });
});

it("un changement des règles remet chaque demande à son jour, même déjà prévenue", async () => {
  await cycle.passer("2027-10-14");
  await cycle.deplacer(numeroUnique, "2031-01-01");
  await cycle.ecrire("registre", { pk: "REGLAGES", sk: "REGLES", version: 0 });
  await cycle.passer("2027-10-15");
  expect((await lire()).echeance).toBe("2027-11-10");
});

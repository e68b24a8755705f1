import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Demande } from "../../shared/demande/demande.ts";
import { cleDuNir } from "../../shared/demande/nir.ts";
import { desReponses } from "../des-reponses.ts";
import { sansHasard } from "../sans-hasard.ts";
import { uneDemande } from "../une-demande.ts";
import { ouvrirRapprochements, type Rapprochements } from "./rapprochements.ts";

let index: Rapprochements;
beforeAll(async () => {
  index = await ouvrirRapprochements();
});
afterEach(() => index.gate.faults.clear());
afterAll(() => index.fermer());

let rang = 0;
/** A demande of its own territory unless said, so that each story is alone. */
const une = (reponses: Parameters<typeof desReponses>[0] = {}, dite: Partial<Demande> = {}): Demande => {
  rang += 1;
  const numeroUnique = `0691126${String(rang).padStart(6, "0")}GDPUB`;
  return uneDemande({
    numeroUnique,
    territoire: `t${rang}`,
    dossier: `dossier-${rang}`,
    reponses: desReponses(reponses),
    ...dite,
  });
};

const AILLEURS = { telephone: "07 00 00 00 00", adresseLigne: "1 place Bellecour", adresseCommune: "69381" };
const unNir = (treize: string): string => treize + cleDuNir(treize);

describe("une personne qui a déjà une demande dans le territoire", () => {
  it("est proposée, avec ce qui s’accorde et ce qui diffère", async () => {
    const premiere = une();
    const seconde = une({ nomNaissance: "BEN ALI", ...AILLEURS }, { territoire: premiere.territoire });
    expect(await index.deposer(premiere)).toEqual([]);
    expect(await index.aTraiter(premiere.territoire)).toEqual([]);
    expect(await index.deposer(seconde)).toEqual([]);
    expect(await index.aTraiter(premiere.territoire)).toMatchObject([
      {
        pk: `DEMANDE#${premiere.numeroUnique}`,
        sk: `PAIRE#${seconde.numeroUnique}`,
        score: 25,
        niveau: "probable",
        etat: "a-traiter",
        trouveeLe: "2026-11-24T13:33:00.000Z",
        rapprochements: [
          {
            personnes: ["demandeur", "demandeur"],
            jumeaux: false,
            accords: [
              { champ: "nom", constat: "identique" },
              { champ: "prenoms", constat: "identiques" },
              { champ: "dateNaissance", constat: "identique" },
              { champ: "civilite", constat: "identique" },
            ],
            desaccords: [
              { champ: "telephone", constat: "different" },
              { champ: "adresse", constat: "autre" },
            ],
          },
        ],
      },
    ]);
  });

  it("est proposée quand elle est codemandeur de l’autre demande", async () => {
    const seule = une();
    const { nomNaissance = "", prenoms = "", dateNaissance = "" } = seule.reponses;
    const codemandeurs = [{ id: "codemandeur-1", nomNaissance, prenoms, dateNaissance }];
    const karim = { nomNaissance: "Haddad", prenoms: "Karim", civilite: "1", dateNaissance: "1983-10-09" } as const;
    const couple = une({ ...karim, ...AILLEURS }, { territoire: seule.territoire });
    await index.deposer(seule);
    await index.deposer({ ...couple, reponses: { ...couple.reponses, ...{ codemandeurs } } });
    expect(await index.aTraiter(seule.territoire)).toMatchObject([
      { rapprochements: [{ personnes: ["demandeur", "codemandeur-1"] }] },
    ]);
  });

  it("n’est pas proposée pour une demande d’un autre territoire, à laquelle elle a droit", async () => {
    const [ici, ailleurs] = [une(), une()];
    await index.deposer(ici);
    await index.deposer(ailleurs);
    expect(await index.aTraiter(ici.territoire)).toEqual([]);
    expect(await index.aTraiter(ailleurs.territoire)).toEqual([]);
  });
});

describe("le numéro de sécurité sociale", () => {
  it("rapproche ce que le reste ne suffit pas à rapprocher", async () => {
    const nir = unNir("2850369123456");
    const premiere = une();
    const mariee = { nomNaissance: "Durand", ...AILLEURS };
    await index.deposer(premiere, { nir });
    await index.deposer(une(mariee, { territoire: premiere.territoire }));
    expect(await index.aTraiter(premiere.territoire)).toEqual([]);
    const avecSonNumero = une(mariee, { territoire: premiere.territoire });
    await index.deposer(avecSonNumero, { nir: nir.replace(/^./u, "$& ") });
    const paires = await index.aTraiter(premiere.territoire);
    expect(paires.map(({ sk }) => sk)).toContain(`PAIRE#${avecSonNumero.numeroUnique}`);
    expect(paires.filter(({ pk }) => pk === `DEMANDE#${premiere.numeroUnique}`)).toHaveLength(1);
  });

  it("sépare de vrais homonymes", async () => {
    const premiere = une();
    await index.deposer(premiere, { nir: unNir("2850369123456") });
    await index.deposer(une(AILLEURS, { territoire: premiere.territoire }), { nir: unNir("2850301987654") });
    expect(await index.aTraiter(premiere.territoire)).toEqual([]);
  });
});

describe("l’index", () => {
  it("ne contient ni nom, ni date, ni numéro de sécurité sociale", async () => {
    const nir = unNir("2850369123456");
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.deposer(premiere, { nir });
    await index.deposer(seconde, { nir });
    const ecrit = sansHasard(
      JSON.stringify([
        ...(await index.souscrites(premiere.numeroUnique)),
        ...(await index.aTraiter(premiere.territoire)),
      ]),
    );
    for (const secret of ["Benali", "benali", "Amina", "amina", "1985", nir, nir.slice(0, 13), "0612345678"])
      expect(ecrit).not.toContain(secret);
  });

  it("se retrouve en entier par une demande, pour le jour où elle sera effacée", async () => {
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.deposer(premiere);
    await index.deposer(seconde);
    for (const [a, b] of [
      [premiere, seconde],
      [seconde, premiere],
    ] as const)
      expect((await index.souscrites(a.numeroUnique)).map(({ sk }) => sk)).toEqual([
        "INSCRIPTION",
        `PAIRE#${b.numeroUnique}`,
      ]);
  });
});

describe("une annonce répétée ne change rien", () => {
  it("livrée trois fois, dans le désordre", async () => {
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.ecrire(premiere);
    await index.ecrire(seconde);
    await index.recevoir(seconde.numeroUnique, premiere.numeroUnique, seconde.numeroUnique);
    const paires = await index.aTraiter(premiere.territoire);
    expect(paires).toHaveLength(1);
    await index.recevoir(premiere.numeroUnique, seconde.numeroUnique);
    expect(await index.aTraiter(premiere.territoire)).toEqual(paires);
  });

  it("livrées en même temps, deux demandes se trouvent", async () => {
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.ecrire(premiere);
    await index.ecrire(seconde);
    await Promise.all([index.recevoir(premiere.numeroUnique), index.recevoir(seconde.numeroUnique)]);
    expect(await index.aTraiter(premiere.territoire)).toHaveLength(1);
  });

  it("ce qu’un gestionnaire a jugé reste jugé", async () => {
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.deposer(premiere);
    await index.deposer(seconde);
    await index.distinguer(premiere.numeroUnique, seconde.numeroUnique);
    expect(await index.recevoir(seconde.numeroUnique)).toEqual([]);
    expect(await index.aTraiter(premiere.territoire)).toEqual([]);
  });
});

describe("ce qui a changé depuis", () => {
  const deux = async () => {
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.deposer(premiere);
    await index.deposer(seconde);
    return { premiere, seconde, territoire: premiere.territoire };
  };

  it("un nom et une date corrigés au guichet défont la paire, et n’y mènent plus", async () => {
    const { seconde, territoire } = await deux();
    const corrigee = une(
      { nomNaissance: "Quilliot", prenoms: "Perrine", dateNaissance: "1962-12-02", telephone: "04 78 00 00 01" },
      { territoire, numeroUnique: seconde.numeroUnique },
    );
    await index.deposer(corrigee);
    expect(await index.aTraiter(territoire)).toEqual([]);
    const homonyme = une({}, { territoire });
    await index.deposer(homonyme);
    const [paire, ...autres] = await index.aTraiter(territoire);
    expect(autres).toEqual([]);
    expect(paire?.sk).not.toContain(corrigee.numeroUnique);
  });

  it("une demande arrêtée n’est plus à rapprocher ; rétablie, elle l’est de nouveau", async () => {
    const { seconde, territoire } = await deux();
    await index.deposer({ ...seconde, etat: "radiee", radiation: { motif: "renonciation", le: "2026-12-01" } });
    expect(await index.aTraiter(territoire)).toEqual([]);
    await index.deposer(seconde);
    expect(await index.aTraiter(territoire)).toHaveLength(1);
  });
});

describe("une panne", () => {
  it.each([
    ["à l’inscription", "PutItem", 1],
    ["au milieu des repères", "UpdateItem", 4],
    ["à l’écriture de la paire", "PutItem", 2],
  ])("%s rend le message, qui aboutit ensuite", async (_, action, nth) => {
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.deposer(premiere);
    await index.ecrire(seconde);
    index.gate.faults.inject({ kind: "failure", service: "dynamodb", action, nth, times: 40 });
    expect(await index.recevoir(seconde.numeroUnique)).toEqual(["0"]);
    index.gate.faults.clear();
    expect(await index.recevoir(seconde.numeroUnique)).toEqual([]);
    expect(await index.aTraiter(premiere.territoire)).toHaveLength(1);
  });

  it("une demande effacée entre-temps n’est rapprochée de personne", async () => {
    const premiere = une();
    const seconde = une({}, { territoire: premiere.territoire });
    await index.deposer(premiere);
    await index.effacer(premiere.numeroUnique);
    expect(await index.deposer(seconde)).toEqual([]);
    expect(await index.recevoir(premiere.numeroUnique)).toEqual([]);
    expect(await index.aTraiter(premiere.territoire)).toEqual([]);
  });
});

it("le téléphone d’une association, qui sert à beaucoup, ne mène à personne", async () => {
  const territoire = "asso";
  const personnes = ["Ali", "Bah", "Cissé", "Diop", "Evrard", "Faure", "Garnier", "Hamidi"];
  for (const [quel, nomNaissance] of personnes.entries())
    await index.deposer(
      une({ nomNaissance, prenoms: nomNaissance, dateNaissance: `19${60 + quel}-03-27` }, { territoire }),
    );
  const lectures = () => index.gate.calls.filter(({ action }) => action === "GetItem").length;
  const avant = lectures();
  await index.deposer(une({ nomNaissance: "Ivanov", prenoms: "Ivan", dateNaissance: "1990-04-01" }, { territoire }));
  // its demande and its sealed answers, nobody else
  expect(lectures() - avant).toBe(2);
});

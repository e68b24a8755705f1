import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import {
  type Candidate,
  desDecisions,
  inscrireEnSeance,
  presenter,
  unBail,
  unBailleur,
  uneCandidate,
  uneComposition,
  unFoyerPourTrois,
  unLogementAccepte,
  unLogementEnSeance,
  unLogementPropose,
  unLogementSaisi,
} from "./logements.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
let bailleur: Personne;
beforeAll(async () => {
  monde = await ouvrirMonde();
  bailleur = await unBailleur(monde);
});
afterAll(() => monde.systeme.arreter());

const faire = async (nom: NomDeRoute, entree: Entree, { cookie } = bailleur) =>
  lireJson(await monde.appeler(nom, entree, cookie));
const ecouler = () => monde.systeme.ecouler();
const lireLogement = (logementId: string) => faire("lireLogement", { logementId });
const candidaturesDe = ({ numeroUnique, personne }: Candidate) =>
  faire("listerCandidatures", { numeroUnique }, personne).then(({ candidatures }) => candidatures);
const repondre = ({ numeroUnique, personne }: Candidate, logementId: string, refus?: string) =>
  faire(
    "repondreProposition",
    { numeroUnique, logementId, operationId: randomUUID(), accepte: refus === undefined, ...(refus && { refus }) },
    personne,
  );

async function troisClasses() {
  const candidates = await Promise.all([1, 2, 3].map(() => uneCandidate(monde)));
  const logementId = await unLogementSaisi(monde, bailleur);
  for (const { numeroUnique } of candidates) await presenter(monde, bailleur, logementId, numeroUnique);
  await inscrireEnSeance(monde, bailleur, logementId);
  const classees = candidates.map(({ numeroUnique }, rang) => ({
    numeroUnique,
    decision: "ATTRIBUTION_RANG",
    rang: rang + 1,
  }));
  const [a, b, c] = candidates;
  if (!a || !b || !c) throw new Error("three of them");
  return { logementId, classees, a, b, c };
}

it("classe les demandes pour un logement, et dit la raison de chacune et de chaque exclusion", async () => {
  const convient = await uneCandidate(monde);
  const tropPetit = await uneCandidate(monde, unFoyerPourTrois({ typesLogement: ["T2"] }));
  await ecouler();
  const logementId = await unLogementSaisi(monde, bailleur);
  const { eligibles, exclus, suite } = await faire("classerDemandes", { logementId });
  expect(eligibles).toContainEqual(
    expect.objectContaining({
      numeroUnique: convient.numeroUnique,
      constats: expect.arrayContaining([
        expect.objectContaining({ regle: "commune", phrase: "Villeurbanne : souhait n° 1." }),
      ]),
    }),
  );
  expect(exclus).toContainEqual(
    expect.objectContaining({
      numeroUnique: tropPetit.numeroUnique,
      constats: [{ regle: "type", verdict: "exclut", phrase: "Le type T3 n’est pas souhaité." }],
    }),
  );
  expect(suite).toBe(false);
});

it("classe d’après ce que les agents ont confirmé, scellé ou non, et les revenus qu’ils ont lus", async () => {
  const foyers: Parameters<typeof unFoyerPourTrois>[0][] = [{ motifs: ["05"] }, { motifs: ["05"] }, {}, {}];
  const candidates = await Promise.all(foyers.map((dites) => uneCandidate(monde, unFoyerPourTrois(dites))));
  const [declaree, justifiee, violences, riche] = candidates.map(({ numeroUnique }) => numeroUnique);
  const confirmer = (numeroUnique: string | undefined, fait: string) =>
    faire("confirmerFait", { numeroUnique, operationId: randomUUID(), fait, origine: { professionnel: "justice" } });
  const profil = await monde.unAgent({ guichet: "G6903", role: "agent-instructeur", sensible: true });
  await confirmer(justifiee, "menace_expulsion");
  const sensible = { fait: "violences_couple", origine: { professionnel: "justice" } };
  await faire("confirmerFait", { numeroUnique: violences, operationId: randomUUID(), ...sensible }, profil);
  const annee = Number(monde.systeme.horloge.aujourdhui().slice(0, 4)) - 2;
  const lu = { operationId: randomUUID(), personne: "demandeur", annee, montant: 190_000 };
  await faire("confirmerRevenu", { numeroUnique: riche, ...lu });
  await ecouler();
  const logementId = await unLogementSaisi(monde, bailleur);
  const { eligibles, exclus } = await faire("classerDemandes", { logementId });
  const [rangs, ecartees] = [eligibles, exclus].map((liste) => (Array.isArray(liste) ? liste : []));
  const du = (numeroUnique: string | undefined) => rangs?.find((une) => une.numeroUnique === numeroUnique);
  const phrases = (une: typeof declaree) =>
    du(une)
      .constats.map(({ phrase }: { phrase: string }) => phrase)
      .join("\n");
  expect(du(justifiee)).toMatchObject({ priorite: "prouvee", points: 25 });
  expect(phrases(justifiee)).toContain("Menacé d’expulsion sans relogement (justifié)");
  expect(phrases(justifiee)).toMatch(/25 points par la grille « .+ », dont 20 vérifiés\./u);
  expect(du(declaree)).toMatchObject({ priorite: "presumee", points: 25 });
  expect(phrases(declaree)).toMatch(/\(déclaré, à justifier\)\.\n.*dont 0 vérifiés/u);
  expect(du(violences)).toMatchObject({ priorite: "prouvee" });
  expect(phrases(violences)).toContain("motif protégé (justifié)");
  expect(JSON.stringify([eligibles, exclus])).not.toContain("iolences");
  expect(du(justifiee).rang).toBeLessThan(du(declaree).rang);
  expect(ecartees).toContainEqual(
    expect.objectContaining({
      numeroUnique: riche,
      constats: [expect.objectContaining({ regle: "plafond", phrase: expect.stringContaining("lus sur les avis") })],
    }),
  );
});

describe("La commission", () => {
  it("veut trois candidats, ou une exception vraie, et dit toutes les fautes ensemble", async () => {
    const { logementId, candidate } = await unLogementEnSeance(monde, bailleur);
    const refusee = { numeroUnique: candidate.numeroUnique, decision: "NON_ATTRIBUTION" };
    const { champs } = await faire("decider", desDecisions(monde, logementId, [refusee]));
    expect(champs).toMatchObject([
      { pointeur: "/decisions/0/motivation", code: "motivation-manquante" },
      { pointeur: "/decisions/0/motif", code: "reponse-manquante" },
    ]);
    const decidee = [{ ...refusee, motif: "TAILLE", motivation: "Trop petit." }];
    for (const exception of [undefined, "DALO", "TRES_SOCIAL"]) {
      const entree = { ...desDecisions(monde, logementId, decidee), exception };
      expect((await faire("decider", entree)).code).toBe("trop-peu-de-candidats");
    }
  });

  it("sans quorum, ou sans que l’on sache qui siège, ne décide rien ; ceux qui ont décidé ne changent plus", async () => {
    const { logementId, candidate } = await unLogementEnSeance(monde, bailleur);
    const decider = () =>
      faire(
        "decider",
        desDecisions(monde, logementId, [{ numeroUnique: candidate.numeroUnique, decision: "ATTRIBUTION" }]),
      );
    const seance = { operationId: randomUUID(), le: monde.systeme.horloge.aujourdhui(), lieu: "Siège" };
    const { seanceId } = await faire("ouvrirSeance", seance);
    await faire("inscrireALaSeance", { logementId, seanceId });
    expect((await decider()).code).toBe("seance-sans-composition");
    await faire("composerSeance", uneComposition(String(seanceId), 1));
    expect((await decider()).code).toBe("quorum-non-atteint");
    await faire("composerSeance", uneComposition(String(seanceId), 2));
    expect(await decider()).toHaveProperty("candidatures");
    const { cookie } = candidate.personne;
    const { demandes } = lireJson(await monde.appeler("exporterMesDonnees", {}, cookie));
    expect(demandes).toMatchObject([{ candidatures: [{ etat: "proposee", decision: "Attribution du logement" }] }]);
    expect(
      await faire("listerCandidatures", { numeroUnique: candidate.numeroUnique }, candidate.personne),
    ).toMatchObject({
      candidatures: [{ sur: 1 }],
    });
    expect((await faire("composerSeance", uneComposition(String(seanceId), 1))).code).toBe("seance-deja-tenue");
  });

  it("dit avant de siéger son rang à chaque personne présentée, et rien des autres", async () => {
    const [recente, ancienne] = [await uneCandidate(monde), await uneCandidate(monde)];
    await monde.vieillir(ancienne.numeroUnique, { ancienneteDepuisLe: "2019-03-02" });
    const logementId = await unLogementSaisi(monde, bailleur);
    for (const { numeroUnique } of [recente, ancienne]) await presenter(monde, bailleur, logementId, numeroUnique);
    expect(await candidaturesDe(ancienne)).toMatchObject([{ classement: 1, sur: 2 }]);
    const lues = await candidaturesDe(recente);
    expect(lues).toMatchObject([{ classement: 2, sur: 2 }]);
    expect(JSON.stringify(lues)).not.toContain(ancienne.numeroUnique);
    expect(JSON.stringify(await lireLogement(logementId))).not.toContain("2019-03-02");
    await inscrireEnSeance(monde, bailleur, logementId);
    const decisions = [ancienne, recente].map(({ numeroUnique }, rang) => ({
      numeroUnique,
      decision: "ATTRIBUTION_RANG",
      rang: rang + 1,
    }));
    await faire("decider", desDecisions(monde, logementId, decisions, { exception: "INSUFFISANT" }));
    expect(await candidaturesDe(recente)).toMatchObject([{ etat: "en-attente", rang: 2, sur: 2 }]);
    expect(JSON.stringify(await candidaturesDe(recente))).not.toContain("classement");
  });

  it("ne dit aucun rang tant qu’une candidature sans clé est en lice : seulement combien elles sont", async () => {
    const candidates = [await uneCandidate(monde), await uneCandidate(monde)];
    const [avant, depuis] = candidates;
    const logementId = await unLogementSaisi(monde, bailleur);
    for (const { numeroUnique } of candidates) await presenter(monde, bailleur, logementId, numeroUnique);
    const articles = await monde.lireTout("ATTRIBUTIONS");
    for (const { candidature, ...article } of articles.filter(
      ({ pk, sk }) => pk === `LOGEMENT#${logementId}` && String(sk).endsWith(String(avant?.numeroUnique)),
    )) {
      const { cle: _, ...sansCle } = z.looseObject({}).parse(candidature);
      await monde.ecrire("ATTRIBUTIONS", { ...article, candidature: sansCle });
    }
    for (const candidate of [avant, depuis]) {
      if (!candidate) throw new Error("two of them");
      const lues = await candidaturesDe(candidate);
      expect(lues).toMatchObject([{ etat: "presentee", sur: 2 }]);
      expect(JSON.stringify(lues)).not.toContain("classement");
    }
  });

  it("laisse dix jours au moins pour répondre", async () => {
    const { logementId, candidate } = await unLogementEnSeance(monde, bailleur);
    const decisions = [{ numeroUnique: candidate.numeroUnique, decision: "ATTRIBUTION" }];
    const repondreAvantLe = ajouterJours(monde.systeme.horloge.aujourdhui(), 9);
    const { code } = await faire("decider", desDecisions(monde, logementId, decisions, { repondreAvantLe }));
    expect(code).toBe("delai-de-reponse-trop-court");
  });

  it("de dix décisions à la fois pour un logement, une gagne et les autres l’apprennent", async () => {
    const { logementId, candidate } = await unLogementEnSeance(monde, bailleur);
    const decisions = [{ numeroUnique: candidate.numeroUnique, decision: "ATTRIBUTION" }];
    const issues = await Promise.all(
      Array.from({ length: 10 }, () =>
        monde.appeler("decider", desDecisions(monde, logementId, decisions), bailleur.cookie),
      ),
    );
    const codes = issues.map((recu) => (recu.statut === 200 ? "decide" : lireJson(recu).code));
    expect(codes.toSorted()).toEqual(["decide", ...Array(9).fill("logement-deja-decide")]);
    expect(await candidaturesDe(candidate)).toMatchObject([{ etat: "proposee" }]);
  });

  it("apprend que la quatrième candidate vient de signer ailleurs", async () => {
    const { logementId, classees, a } = await troisClasses();
    await monde.vieillir(a.numeroUnique, {
      etat: "radiee",
      radiation: { motif: "attribution", le: monde.systeme.horloge.aujourdhui() },
    });
    const { champs } = await faire("decider", desDecisions(monde, logementId, classees));
    expect(champs).toMatchObject([{ pointeur: "/decisions/0/numeroUnique", code: "loge-ailleurs" }]);
  });

  it("propose au rang suivant quand la personne refuse, et rouvre le logement quand plus personne ne reste", async () => {
    const { logementId, classees, a, b, c } = await troisClasses();
    await faire("decider", desDecisions(monde, logementId, classees));
    expect(await candidaturesDe(a)).toMatchObject([{ etat: "proposee", adresse: expect.stringContaining("Racine") }]);
    expect(await candidaturesDe(b)).toMatchObject([{ etat: "en-attente" }]);
    expect(JSON.stringify(await candidaturesDe(b))).not.toContain("Racine");
    expect((await repondre(b, logementId)).code).toBe("proposition-introuvable");
    for (const [qui, suivante] of [
      [a, b],
      [b, c],
    ] as const) {
      await repondre(qui, logementId, "LOY");
      await ecouler();
      expect(await candidaturesDe(suivante)).toMatchObject([{ etat: "proposee" }]);
    }
    await repondre(c, logementId, "LOC");
    await ecouler();
    expect(await lireLogement(logementId)).toMatchObject({ logement: { etat: "ouvert" } });
  });
});

describe("Le bail", () => {
  it("loue le logement, satisfait la demande avec ce que la loi demande, et clôt les autres candidatures", async () => {
    const { logementId, classees, a, b } = await troisClasses();
    const autre = await unLogementSaisi(monde, bailleur);
    await presenter(monde, bailleur, autre, a.numeroUnique);
    await faire("decider", desDecisions(monde, logementId, classees));
    const bail = unBail(logementId, a.numeroUnique);
    expect((await faire("signerBail", bail)).code).toBe("logement-non-accepte");
    await repondre(a, logementId);
    expect(await faire("signerBail", bail)).toMatchObject({ logement: { etat: "loue" } });
    // the same press again is the same lease
    expect(await faire("signerBail", bail)).toMatchObject({ logement: { etat: "loue" } });
    expect((await faire("signerBail", unBail(logementId, b.numeroUnique))).code).toBe("logement-deja-loue");
    await ecouler();
    expect(await candidaturesDe(b)).toMatchObject([{ etat: "close" }]);
    expect(await lireLogement(autre)).toMatchObject({ candidatures: [{ etat: "close" }] });
    const lue = await faire("lireDemande", { numeroUnique: a.numeroUnique }, a.personne);
    expect(lue).toMatchObject({ etat: "radiee", radiation: { motif: "attribution" } });
    const courante = (await monde.lireTout("DEMANDES")).find(
      ({ numeroUnique, sk }) => numeroUnique === a.numeroUnique && sk === "COURANTE",
    );
    expect(courante?.demande).toMatchObject({
      radiation: {
        attribution: { commune: "69266", type: "T3", financement: "PLUS", reservataire: "AUCUN", dalo: "NON" },
      },
    });
  });

  it("après lui, plus rien ne se décide ni ne se présente", async () => {
    const { logementId, candidate } = await unLogementAccepte(monde, bailleur);
    await faire("signerBail", unBail(logementId, candidate.numeroUnique));
    const tardive = await uneCandidate(monde);
    expect(lireJson(await presenter(monde, bailleur, logementId, tardive.numeroUnique)).code).toBe(
      "logement-deja-loue",
    );
    const decision = { numeroUnique: tardive.numeroUnique, decision: "ATTRIBUTION" };
    expect((await faire("decider", desDecisions(monde, logementId, [decision]))).code).toBe("logement-deja-loue");
  });
});

it("pourquoi pas moi : à qui n’a pas été vue, dit son rang et ce qui changerait, sans rien de l’autre", async () => {
  const ecartee = await uneCandidate(monde, unFoyerPourTrois({ typesLogement: ["T2"] }));
  const { logementId, candidate } = await unLogementAccepte(monde, bailleur);
  const eligible = await uneCandidate(monde);
  await faire("signerBail", unBail(logementId, candidate.numeroUnique));
  await ecouler();
  const lire = ({ numeroUnique, personne }: Candidate) => faire("pourquoiPasMoi", { numeroUnique }, personne);
  const pour = await lire(ecartee);
  expect(pour.logements).toContainEqual(
    expect.objectContaining({
      place: "exclue",
      raisons: ["Le type T3 n’est pas souhaité."],
      changements: ["Ajouter le type T3 aux tailles acceptées."],
    }),
  );
  expect((await lire(eligible)).logements).toContainEqual(expect.objectContaining({ place: "eligible" }));
  const dit = JSON.stringify(pour);
  for (const tu of [candidate.numeroUnique, "Racine", logementId]) expect(dit).not.toContain(tu);
});

describe("Sur un contingent", () => {
  const mairie = () => monde.unAgent({ guichet: "G6905", role: "reservataire" });
  const prefecture = () => monde.unAgent({ guichet: "G6906", role: "etat" });

  it("le réservataire désigne sur le sien, et le bailleur ne désigne pas à sa place", async () => {
    const reserve = { reservataire: "COLTER", guichetReservataire: "G6905" };
    const logementId = await unLogementSaisi(monde, bailleur, reserve);
    const { numeroUnique } = await uneCandidate(monde);
    expect(lireJson(await presenter(monde, bailleur, logementId, numeroUnique)).code).toBe("acces-refuse");
    expect(lireJson(await presenter(monde, await mairie(), logementId, numeroUnique))).toMatchObject({
      candidatures: [{ numeroUnique, presenteePar: "G6905" }],
    });
    expect(lireJson(await presenter(monde, await prefecture(), logementId, numeroUnique)).code).toBe(
      "logement-introuvable",
    );
  });

  it("l’État désigne au titre du DALO, et la proposition en avertit", async () => {
    const logementId = await unLogementSaisi(monde, bailleur, { reservataire: "PPRIOR" });
    const candidate = await uneCandidate(monde);
    const { numeroUnique } = candidate;
    const designation = { logementId, numeroUnique, operationId: randomUUID(), auTitreDuDalo: true };
    await faire("designer", designation, await prefecture());
    await inscrireEnSeance(monde, bailleur, logementId);
    const decisions = [{ numeroUnique, decision: "ATTRIBUTION" }];
    await faire("decider", desDecisions(monde, logementId, decisions, { exception: "DALO" }));
    await ecouler();
    const recu = monde.systeme.courriers().findLast(({ a }) => a === candidate.personne.contact);
    expect(recu?.texte).toContain("R. 441-16-3");
  });
});

it("le silence vaut refus passé le délai, et le logement est proposé au suivant", async () => {
  const { logementId, candidate } = await unLogementPropose(monde, bailleur);
  await ecouler();
  const { horloge } = monde.systeme;
  await horloge.avancer(ajouterJours(horloge.aujourdhui(), 14));
  await ecouler();
  const lu = await faire("lireLogement", { logementId }, await unBailleur(monde));
  expect(lu).toMatchObject({
    logement: { etat: "ouvert" },
    candidatures: [{ numeroUnique: candidate.numeroUnique, etat: "refusee", refus: "SRP" }],
  });
});

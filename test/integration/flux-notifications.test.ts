import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Demande } from "../../shared/demande/demande.ts";
import { uneDemande } from "../une-demande.ts";
import { type Flux, ouvrirFlux } from "./flux.ts";

let flux: Flux;
beforeAll(async () => {
  flux = await ouvrirFlux();
});
afterEach(() => flux.gate.faults.clear());
afterAll(() => flux.fermer());

let rang = 0;
/** A demande of a person who is alone to use this address. */
async function uneNouvelle(contact: "courriel" | "mobile" = "courriel") {
  rang += 1;
  const a = contact === "courriel" ? `personne${rang}@exemple.fr` : `+336${String(rang).padStart(8, "0")}`;
  const demande = uneDemande({
    numeroUnique: `0691126${String(rang).padStart(6, "0")}GDPUB`,
    compte: `compte-${rang}`,
  });
  await flux.deposer(demande, contact === "courriel" ? { courriel: a } : { mobile: a });
  return { a, demande, annonce: annonceDe(demande) };
}

const annonceDe = ({ numeroUnique }: Demande): string =>
  JSON.stringify({ numeroUnique, version: 1, type: "demande-deposee" });

describe("la personne apprend que sa demande est enregistrée", () => {
  it("par courriel : son numéro, ses dates, et un lien vers son espace", async () => {
    const { a, annonce } = await uneNouvelle();
    expect(await flux.notifier(annonce)).toEqual([]);
    const [courrier] = flux.courriersA(a);
    expect(courrier?.objet).toBe("Votre demande de logement est enregistrée");
    expect(courrier?.texte).toContain("Votre numéro unique : 069 1126 000001 GDPUB");
    expect(courrier?.texte).toContain("Elle est valable jusqu’au 24 novembre 2027");
    expect(courrier?.liens).toEqual(["https://logement.example/espace"]);
  });

  it("par SMS, quand son compte s’ouvre par un téléphone", async () => {
    const { a, annonce, demande } = await uneNouvelle("mobile");
    expect(await flux.notifier(annonce)).toEqual([]);
    expect(flux.courriersA(a)).toEqual([
      expect.objectContaining({ canal: "sms", texte: expect.stringContaining(demande.numeroUnique.slice(7, 13)) }),
    ]);
  });
});

describe("une annonce répétée n’écrit qu’une fois", () => {
  it("livrée deux fois, l’une après l’autre", async () => {
    const { a, annonce } = await uneNouvelle();
    expect(await flux.notifier(annonce, annonce)).toEqual([]);
    flux.attendre(3600);
    expect(await flux.notifier(annonce)).toEqual([]);
    expect(flux.courriersA(a)).toHaveLength(1);
  });

  it("livrée deux fois en même temps : celle qui n’écrit pas revient, puis n’a rien à faire", async () => {
    const { a, annonce } = await uneNouvelle();
    await Promise.all([flux.notifier(annonce), flux.notifier(annonce)]);
    flux.attendre(180);
    expect(await flux.notifier(annonce)).toEqual([]);
    expect(flux.courriersA(a)).toHaveLength(1);
  });
});

describe("un message ne se perd pas", () => {
  it("quand l’envoi échoue, il revient dans la file, puis part", async () => {
    const { a, annonce } = await uneNouvelle();
    flux.gate.faults.inject({ kind: "failure", service: "ses", times: 3 });
    expect(await flux.notifier(annonce)).toEqual(["0"]);
    expect(flux.courriersA(a)).toEqual([]);
    flux.attendre(180);
    expect(await flux.notifier(annonce)).toEqual([]);
    expect(flux.courriersA(a)).toHaveLength(1);
  });

  it("quand la réponse à sa réservation se perd, il part sans attendre", async () => {
    const { a, annonce } = await uneNouvelle();
    flux.gate.faults.inject({ kind: "lost", service: "dynamodb", action: "UpdateItem" });
    expect(await flux.notifier(annonce)).toEqual([]);
    expect(flux.courriersA(a)).toHaveLength(1);
  });

  it("tant qu’un autre essai peut être en cours, il attend", async () => {
    const { a, annonce } = await uneNouvelle();
    flux.gate.faults.inject({ kind: "failure", service: "ses", times: 3 });
    await flux.notifier(annonce);
    flux.attendre(30);
    expect(await flux.notifier(annonce)).toEqual(["0"]);
    expect(flux.courriersA(a)).toEqual([]);
  });

  it("quand la fonction meurt entre l’envoi et sa marque, il part une seconde fois, et pas une troisième", async () => {
    const { a, annonce } = await uneNouvelle();
    // the claim is the first write, the mark the second
    flux.gate.faults.inject({ kind: "failure", service: "dynamodb", action: "UpdateItem", nth: 2, times: 3 });
    expect(await flux.notifier(annonce)).toEqual(["0"]);
    flux.gate.faults.clear();
    flux.attendre(180);
    expect(await flux.notifier(annonce)).toEqual([]);
    flux.attendre(180);
    expect(await flux.notifier(annonce)).toEqual([]);
    expect(flux.courriersA(a)).toHaveLength(2);
  });
});

it("une demande effacée entre-temps n’écrit à personne, et ne revient pas", async () => {
  const { a, annonce, demande } = await uneNouvelle();
  await flux.effacer(demande.numeroUnique);
  expect(await flux.notifier(annonce)).toEqual([]);
  expect(flux.courriersA(a)).toEqual([]);
});

it("un message illisible revient seul", async () => {
  const { a, annonce } = await uneNouvelle();
  expect(await flux.notifier("ni JSON ni annonce", annonce, "{}")).toEqual(["0", "2"]);
  expect(flux.courriersA(a)).toHaveLength(1);
});

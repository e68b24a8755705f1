import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleDeBrouillon } from "../../functions/socle/stores/cles.ts";
import { cleDuCompte, cleDuContact } from "../../functions/socle/stores/comptes.ts";
import { indexDeRevue } from "../../functions/socle/stores/comptes-a-revoir.ts";
import { cleDuPivot } from "../../functions/socle/stores/franceconnect.ts";
import { uneDemande } from "../une-demande.ts";
import { type Cycle, ouvrirCycle } from "./cycle.ts";

let cycle: Cycle;
beforeAll(async () => {
  cycle = await ouvrirCycle();
});
afterAll(() => cycle.fermer());

/** Opened on 24 November 2026, with a first session: looked at on 22 February 2027. */
async function ouvrirUnCompte(): Promise<string> {
  const compte = randomUUID();
  const courriel = `${compte}@exemple.fr`;
  const contact = await cycle.empreinte("contact", `courriel:${courriel}`);
  await cycle.ecrire("comptes", {
    ...cleDuCompte(compte),
    courriel,
    creeLe: "2026-11-24",
    ...indexDeRevue("2026-11-24"),
  });
  await cycle.ecrire("comptes", { ...cleDuContact(contact), compteId: compte });
  await cycle.ecrire("comptes", { pk: `SESSION#${compte}`, sk: "SESSION", compteId: compte, ouverteLe: "2026" });
  return compte;
}

const restes = async (compte: string): Promise<unknown[]> =>
  (await cycle.lireTout("comptes")).filter((item) => JSON.stringify(item).includes(compte));

describe("un compte ouvert, où rien n’a été commencé", () => {
  it("est effacé au bout de trois mois, son contact et ses sessions avec lui", async () => {
    const compte = await ouvrirUnCompte();
    await cycle.passer("2027-02-21");
    expect(await restes(compte)).toHaveLength(3);
    await cycle.passer("2027-02-22");
    expect(await restes(compte)).toEqual([]);
  });

  it("que FranceConnect ouvrait part avec le lien de cette identité", async () => {
    const compte = randomUUID();
    const pivot = await cycle.empreinte("pivot", compte);
    const franceconnect = { pivot, lieLe: "2026-11-24" };
    const revue = indexDeRevue("2026-11-24");
    await cycle.ecrire("comptes", { ...cleDuCompte(compte), creeLe: "2026-11-24", franceconnect, ...revue });
    await cycle.ecrire("comptes", { ...cleDuPivot(pivot), compteId: compte });
    await cycle.passer("2027-02-22");
    expect(await restes(compte)).toEqual([]);
  });

  it("reste tant qu’il tient un brouillon, et part trois mois après que le dernier a expiré", async () => {
    const compte = await ouvrirUnCompte();
    const brouillon = { ...cleDeBrouillon(compte, "b1"), compte };
    await cycle.ecrire("brouillons", brouillon);
    await cycle.passer("2027-02-22");
    expect(await restes(compte)).toHaveLength(3);
    await cycle.effacer("brouillons", brouillon);
    await cycle.passer("2027-05-22");
    expect(await restes(compte)).toHaveLength(3);
    await cycle.passer("2027-05-23");
    expect(await restes(compte)).toEqual([]);
  });

  it("qui tient une demande n’est plus regardé : la purge de cette demande le fera", async () => {
    const compte = await ouvrirUnCompte();
    await cycle.deposer(uneDemande({ compte, numeroUnique: "0691126000777GDPUB" }));
    await cycle.passer("2027-02-22");
    const [lu] = (await cycle.lireTout("comptes")).filter(({ pk }) => pk === cleDuCompte(compte).pk);
    expect(lu).not.toHaveProperty("revoirLe");
  });
});

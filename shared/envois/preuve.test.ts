import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canauxDEnvoi,
  type Envoi,
  etatDEnvoi,
  type FaitDEnvoi,
  preuveDe,
  type TypeDeFaitDEnvoi,
  typesDeFaitDEnvoi,
} from "./preuve.ts";

const fait = (type: TypeDeFaitDEnvoi, le = "2026-10-20", reference = "m1"): FaitDEnvoi => ({ type, le, reference });
const unEnvoi = (dit: Partial<Envoi>): Envoi => ({
  version: 7,
  message: "preavis-emis",
  canal: "courriel",
  faits: [fait("envoye")],
  ...dit,
});

const jours = fc.integer({ min: 1, max: 28 }).map((jour) => `2026-10-${String(jour).padStart(2, "0")}`);
const faits = fc.array(
  fc.record({ type: fc.constantFrom(...typesDeFaitDEnvoi), le: jours, reference: fc.constantFrom("m1", "m2") }),
  { maxLength: 8 },
);
const envois = fc.array(
  fc.record({
    version: fc.integer({ min: 1, max: 4 }),
    message: fc.constant("preavis-emis"),
    canal: fc.constantFrom(...canauxDEnvoi),
    recommande: fc.boolean(),
    faits,
  }),
  { maxLength: 6 },
);
const melange = <T>(liste: readonly T[]) =>
  fc.shuffledSubarray([...liste], { minLength: liste.length, maxLength: liste.length });

describe("l’état d’un envoi", () => {
  it("ne dépend ni de l’ordre de ses nouvelles, ni de celles qui viennent deux fois", () => {
    const cas = faits.chain((dits) => fc.tuple(fc.constant(dits), melange([...dits, ...dits])));
    fc.assert(
      fc.property(cas, ([dits, autrement]) => {
        expect(etatDEnvoi({ faits: autrement })).toEqual(etatDEnvoi({ faits: dits }));
      }),
    );
  });

  it("un retour défait ce qu’on croyait remis, si tard qu’il vienne", () => {
    fc.assert(
      fc.property(faits, fc.constantFrom("rebond" as const, "npai" as const), (dits, type) => {
        const seuls = dits.map((dit) => ({ ...dit, reference: "m1" }));
        expect(etatDEnvoi({ faits: [...seuls, fait(type, "2027-02-01")] })).toEqual({ etat: "non-remis" });
      }),
    );
  });

  it("une réponse automatique ne défait pas une remise, et n’en fait pas une", () => {
    expect(etatDEnvoi({ faits: [fait("delivre"), fait("rebond-passager", "2026-10-21")] }).etat).toBe("delivre");
    expect(etatDEnvoi({ faits: [fait("envoye"), fait("rebond-passager")] }).etat).toBe("non-remis");
  });

  it("parti deux fois, il est remis dès que l’un des deux l’est", () => {
    const faits = [fait("rebond", "2026-10-20", "m1"), fait("delivre", "2026-10-22", "m2")];
    expect(etatDEnvoi({ faits })).toEqual({ etat: "delivre", le: "2026-10-22" });
  });

  it("sans nouvelle, il est en route", () => {
    expect(etatDEnvoi({ faits: [] })).toEqual({ etat: "en-route" });
    expect(etatDEnvoi({ faits: [fait("envoye"), fait("retard")] })).toEqual({ etat: "en-route" });
  });
});

describe("la preuve que la personne a été prévenue", () => {
  it("est le courriel remis le premier, parmi les avis qui comptent", () => {
    const tous = [
      unEnvoi({ version: 7, faits: [fait("delivre", "2026-10-21")] }),
      unEnvoi({ version: 8, faits: [fait("delivre", "2026-11-10")] }),
      unEnvoi({ version: 3, faits: [fait("delivre", "2025-10-20")] }),
    ];
    expect(preuveDe(tous, [7, 8])).toEqual({ version: 7, canal: "courriel", le: "2026-10-21" });
  });

  it("passe à l’avis suivant quand le premier revient après coup", () => {
    const tous = [
      unEnvoi({ version: 7, faits: [fait("delivre", "2026-10-21"), fait("rebond", "2026-10-30")] }),
      unEnvoi({ version: 8, canal: "courrier", faits: [fait("poste", "2026-11-12")] }),
    ];
    expect(preuveDe(tous, [7, 8])).toEqual({ version: 8, canal: "courrier", le: "2026-11-12" });
  });

  it("d’un recommandé est sa réception, pas son dépôt à la poste", () => {
    const recommande = unEnvoi({ canal: "courrier", recommande: true, faits: [fait("poste", "2026-10-21")] });
    expect(preuveDe([recommande], [7])).toBeUndefined();
    const recu = { ...recommande, faits: [...recommande.faits, fait("recu", "2026-10-24")] };
    expect(preuveDe([recu], [7])).toEqual({ version: 7, canal: "courrier", le: "2026-10-24" });
  });

  it("n’est jamais un SMS", () => {
    fc.assert(
      fc.property(faits, (dits) => {
        expect(preuveDe([unEnvoi({ canal: "sms", faits: dits })], [7])).toBeUndefined();
      }),
    );
  });

  it("ne dépend ni de l’ordre des envois, ni de leur répétition", () => {
    const cas = envois.chain((tous) => fc.tuple(fc.constant(tous), melange([...tous, ...tous])));
    fc.assert(
      fc.property(cas, ([tous, autrement]) => {
        expect(preuveDe(autrement, [2, 3])).toEqual(preuveDe(tous, [2, 3]));
      }),
    );
  });

  it("vient toujours d’un envoi remis de l’un des avis qui comptent", () => {
    fc.assert(
      fc.property(envois, (tous) => {
        const preuve = preuveDe(tous, [2, 3]);
        fc.pre(preuve !== undefined);
        const siens = tous.filter(({ version, canal }) => version === preuve?.version && canal === preuve.canal);
        const etats = siens.map((envoi) => etatDEnvoi(envoi).etat);
        expect([2, 3]).toContain(preuve?.version);
        expect(etats.some((etat) => etat === "delivre" || etat === "poste" || etat === "recu")).toBe(true);
      }),
    );
  });
});

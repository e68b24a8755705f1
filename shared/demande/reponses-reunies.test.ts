import { describe, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import { unEvenement } from "../../test/un-evenement.ts";
import { uneDemande } from "../../test/une-demande.ts";
import type { Evenement, Fait } from "./evenements.ts";
import { rejouer } from "./rejeu.ts";
import { type CoteDeReunion, ecartsEntre, reponsesRendues, reponsesReunies } from "./reponses-reunies.ts";

const AUTRE = "0690320000001GDPUB";

const suite = (demande: ReturnType<typeof uneDemande>, ...faits: readonly [string, Fait][]): Evenement[] => [
  unEvenement(demande),
  ...faits.map(([survenuLe, fait], rang) => ({ ...unEvenement(demande), survenuLe, version: rang + 2, ...fait })),
];

const cote = (dite: Partial<ReturnType<typeof uneDemande>>, ...faits: readonly [string, Fait][]): CoteDeReunion => {
  const evenements = suite(uneDemande(dite), ...faits);
  const demande = rejouer(evenements) ?? uneDemande();
  return { demande: { ...demande, identite: dite.identite ?? "a_verifier" }, reponses: demande.reponses, evenements };
};

const changer = (changements: Record<string, string | number>): Fait => ({
  type: "demande-modifiee",
  donnees: { formulaire: "2026-2", changements, sensiblesChanges: false },
});

const ancienne = { deposeeLe: "2025-01-10T09:00:00.000Z" };

describe("Les réponses de deux demandes à réunir", () => {
  it("qui diffèrent se choisissent, la dernière dite étant proposée", () => {
    const un = cote({ ...ancienne, reponses: desReponses({ loyerActuel: 500, telephone: "0612345601" }) }, [
      "2026-11-28T09:00:00.000Z",
      changer({ telephone: "0612345602" }),
    ]);
    const autre = cote({ reponses: desReponses({ loyerActuel: 610, telephone: "0612345603" }) });
    const [telephone, loyer] = ecartsEntre([un, autre]);
    expect(telephone).toMatchObject({ champ: "telephone", proposee: 0 });
    expect(loyer).toEqual({
      champ: "loyerActuel",
      ditesLe: ["2025-01-10T09:00:00.000Z", "2026-11-24T13:32:00.000Z"],
      proposee: 1,
    });
  });

  it("gardent l’identité qu’une pièce a prouvée, même plus ancienne", () => {
    const un = cote({ ...ancienne, identite: "verifiee", reponses: desReponses({ prenoms: "Amina" }) });
    const autre = cote({ reponses: desReponses({ prenoms: "Aminata" }) });
    expect(ecartsEntre([un, autre])).toMatchObject([{ champ: "prenoms", proposee: 0 }]);
  });

  it("ne diffèrent pas parce que la même personne y porte un autre identifiant", () => {
    const avec = (id: string) => cote({ reponses: desReponses({ codemandeurs: [{ ...unCodemandeur, id }] }) });
    expect(ecartsEntre([avec("a"), avec("b")])).toEqual([]);
  });

  it("se prennent de l’autre une à une, ou en disparaissent", () => {
    const garde = { loyerActuel: 500, telephone: "1", courriel: "a@exemple.fr" };
    expect(reponsesReunies(garde, { loyerActuel: 610 }, ["loyerActuel", "telephone"])).toEqual({
      loyerActuel: 610,
      courriel: "a@exemple.fr",
    });
  });

  it("reviennent quand la réunion s’annule, sauf celles dites depuis", () => {
    const reunie: Fait = {
      type: "demande-reunie",
      donnees: {
        autre: AUTRE,
        ancienneteDepuisLe: "2020-03-02",
        formulaire: "2026-2",
        changements: { loyerActuel: 610, telephone: "0612345603", courriel: null },
        sensiblesChanges: true,
      },
    };
    const depart = uneDemande({ reponses: desReponses({ loyerActuel: 500, telephone: "0612345601" }) });
    const reunies = suite(depart, ["2026-12-01T09:00:00.000Z", reunie]);
    const puis = [...reunies, { ...unEvenement(depart), version: 3, ...changer({ telephone: "0612345609" }) }];
    const rendues = (evenements: readonly Evenement[]) =>
      reponsesRendues(rejouer(evenements) ?? depart, evenements, AUTRE);
    expect(rejouer(reunies)?.reponses).toMatchObject({ loyerActuel: 610, telephone: "0612345603" });
    expect(rendues(reunies)).toMatchObject({
      changements: { loyerActuel: 500, telephone: "0612345601" },
      sensiblesChanges: true,
    });
    expect(Object.keys(rendues(puis)?.changements ?? {})).not.toContain("telephone");
  });

  it("ne changent pas quand aucune n’a été prise", () => {
    const sans: Fait = { type: "demande-reunie", donnees: { autre: AUTRE, ancienneteDepuisLe: "2020-03-02" } };
    const evenements = suite(uneDemande(), ["2026-12-01T09:00:00.000Z", sans]);
    expect(reponsesRendues(uneDemande(), evenements, AUTRE)).toBeUndefined();
  });
});

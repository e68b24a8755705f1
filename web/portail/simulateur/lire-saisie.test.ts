import { describe, expect, it } from "vitest";
import { lireSaisie } from "./lire-saisie.ts";
import { ids, type Saisie, saisieVide } from "./saisie.ts";

const lire = (saisie: Partial<Saisie>) =>
  lireSaisie({ ...saisieVide, departement: "29", revenusFiscaux: ["20 000"], ...saisie });

const fautes = (saisie: Partial<Saisie>): string[] => {
  const lue = lire(saisie);
  return "defauts" in lue ? lue.defauts.map(({ cible }) => cible) : [];
};

describe("lireSaisie", () => {
  it("une personne seule à chercher dans le Finistère", () => {
    expect(lire({})).toEqual({
      commune: { code: "29232", departement: "29" },
      foyer: { adultes: 1, personnesACharge: 0, carteInvalidite: false },
      revenus: { revenusFiscaux: [20_000] },
    });
  });

  it("une page vide dit tout ce qui manque, dans l’ordre de la page", () => {
    expect(fautes({ departement: "", adultes: "", personnesACharge: "", revenusFiscaux: [""] })).toEqual([
      ids.departement,
      ids.adultes,
      ids.personnesACharge,
      ids.revenuFiscal(0),
    ]);
  });

  it("en Seine-Saint-Denis, la commune est demandée : celles qui touchent Paris ont d’autres plafonds", () => {
    expect(fautes({ departement: "93" })).toEqual([ids.commune]);
    expect(lire({ departement: "93", commune: "93048" })).toMatchObject({ commune: { code: "93048" } });
    expect(lire({ departement: "93", commune: "autre" })).toMatchObject({ commune: { code: "93008" } });
  });

  it("une commune choisie avant de changer de département ne compte plus", () => {
    expect(lire({ departement: "69", commune: "93048" })).toMatchObject({ commune: { code: "69123" } });
  });

  it("deux adultes sans personne à charge disent s’ils sont en couple, et leurs âges", () => {
    expect(fautes({ adultes: "2" })).toEqual([`${ids.enCouple}-0`]);
    expect(fautes({ adultes: "2", enCouple: "oui", ages: ["27", "vingt-huit"] })).toEqual([ids.ages[1]]);
    expect(lire({ adultes: "2", enCouple: "oui", ages: ["27", "28"] })).toMatchObject({
      foyer: { couple: { ages: [27, 28] } },
    });
    expect(lire({ adultes: "2", enCouple: "non", ages: ["27", "28"] })).toMatchObject({ foyer: { adultes: 2 } });
  });

  it("les montants s’écrivent comme on veut, les avis vides ne comptent pas", () => {
    expect(lire({ revenusFiscaux: ["12 345,60 €", "", "8000"], douzeDerniersMois: "1.500" })).toMatchObject({
      revenus: { revenusFiscaux: [12_345.6, 8_000], douzeDerniersMois: 1_500 },
    });
    expect(fautes({ revenusFiscaux: ["beaucoup"], derniereAnnee: "moins" })).toEqual([
      ids.revenuFiscal(0),
      ids.derniereAnnee,
    ]);
  });

  it("un foyer impossible est à corriger", () => {
    expect(fautes({ adultes: "0" })).toEqual([ids.adultes]);
    expect(fautes({ personnesACharge: "21" })).toEqual([ids.personnesACharge]);
    expect(fautes({ adultes: "1,5" })).toEqual([ids.adultes]);
  });
});

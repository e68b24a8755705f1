import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unMandat } from "../../test/un-mandat.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { ajouterJours } from "../demande/delais.ts";
import { jourVenu } from "../demande/jour-venu.ts";
import { recitDEvenement } from "../demande/recit.ts";
import { appliquer } from "../demande/transitions.ts";
import { actes, peut } from "../droits/peut.ts";
import { finsProchaines } from "./fin-prochaine.ts";
import { refusDeDonner } from "./gardes.ts";
import { etatDuMandat, type Mandat } from "./mandat.ts";
import { accepter, finirTous } from "./mandats.ts";

const JOUR = "2027-10-10";
const samir = { role: "demandeur", compte: "compte-samir", session: "s" } as const;
const enCours = (dit: Partial<Mandat> = {}) => unMandat({ compte: "compte-samir", accepteLe: "2027-10-02", ...dit });

describe("la fin d’un mandat", () => {
  it("s’annonce 30 puis 7 jours avant, une fois chacune, à qui a accepté", () => {
    expect(finsProchaines({ mandats: [enCours()] })).toEqual([
      { mandatId: "mandat-1", jours: 30, le: "2027-12-01" },
      { mandatId: "mandat-1", jours: 7, le: "2027-12-24" },
    ]);
    expect(finsProchaines({ mandats: [unMandat()] })).toEqual([]);
    expect(finsProchaines({ mandats: [enCours({ annonces: [30] })] })).toMatchObject([{ jours: 7 }]);
    expect(finsProchaines({ mandats: [enCours({ annonces: [7] })] })).toEqual([]);
    expect(finsProchaines({ mandats: [enCours({ fin: { le: JOUR, par: "aidant" } })] })).toEqual([]);
  });

  it("ne s’annonce pas dans la première moitié d’un mandat court", () => {
    expect(finsProchaines({ mandats: [enCours({ jusquAu: "2027-10-31" })] })).toMatchObject([{ jours: 7 }]);
    expect(finsProchaines({ mandats: [enCours({ jusquAu: "2027-10-10" })] })).toEqual([]);
  });

  it("en retard, ne se dit qu’une fois ; passée, ne se dit plus", () => {
    const demande = uneDemande({ expireLe: "2028-11-24", mandats: [enCours()] });
    const faire = { type: "mandat-bientot-fini", donnees: { mandatId: "mandat-1", jours: 7 } };
    expect(jourVenu(demande, [], "2027-12-26")).toEqual({ faire });
    expect(jourVenu(demande, [], "2028-01-01")).toMatchObject({ revoirLe: expect.any(String) });
  });

  it("laisse nommer de nouveau la même personne, et le mandat accepté remplace l’autre", () => {
    const suivant = unMandat({ mandatId: "mandat-2", donneLe: "2027-12-05", jusquAu: "2028-12-05" });
    expect(refusDeDonner({ mandats: [enCours()] }, suivant, "2027-11-30")).toBe("aidant-deja-nomme");
    expect(refusDeDonner({ mandats: [enCours()] }, suivant, "2027-12-05")).toBeUndefined();
    expect(refusDeDonner({ mandats: [enCours(), suivant] }, suivant, "2027-12-05")).toBe("aidant-deja-nomme");
    const { mandats } = accepter(
      { mandats: [enCours(), suivant] },
      { mandatId: "mandat-2", compte: "compte-samir" },
      "2027-12-06",
    );
    expect(mandats?.map((lu) => etatDuMandat(lu, "2027-12-06"))).toEqual(["revoque", "en-cours"]);
  });
});

describe("un mandat", () => {
  it("s’accepte pendant quatorze jours, tient jusqu’au jour dit, et s’arrête le lendemain", () => {
    expect(etatDuMandat(unMandat(), "2027-10-15")).toBe("propose");
    expect(etatDuMandat(unMandat(), "2027-10-16")).toBe("sans-reponse");
    expect(etatDuMandat(enCours(), "2027-12-31")).toBe("en-cours");
    expect(etatDuMandat(enCours(), "2028-01-01")).toBe("termine");
    expect(etatDuMandat(enCours({ fin: { le: JOUR, par: "titulaire" } }), JOUR)).toBe("revoque");
  });

  it("ne donne jamais ce qui est à la personne seule, quoi qu’il donne", () => {
    const droits = ["modifier", "pieces", "messages", "sensibles", "retirer"] as const;
    const demande = uneDemande({ mandats: [enCours({ droits: [...droits] })] });
    expect(actes.filter((acte) => !peut(samir, acte, demande, JOUR))).toEqual([
      "lire-consultations",
      "exporter-donnees",
      "agir-sur-demande",
      "lire-instruction",
      "lire-propositions",
    ]);
  });

  it("ne donne rien avant d’être accepté, ni à un autre compte, ni une fois fini", () => {
    const fini: Mandat = enCours({ fin: { le: JOUR, par: "aidant" } });
    fc.assert(
      fc.property(
        fc.constantFrom(...actes),
        fc.constantFrom(unMandat(), enCours({ compte: "autre" }), fini),
        (acte, lu) => !peut(samir, acte, uneDemande({ mandats: [lu] }), JOUR),
      ),
    );
    expect(peut(samir, "lire-demande", uneDemande({ mandats: [enCours()] }), ajouterJours("2027-12-31", 1))).toBe(
      false,
    );
  });

  it("ne va jamais à la même adresse deux fois, ni à plus de cinq", () => {
    const offre = unMandat({ mandatId: "mandat-9" });
    expect(refusDeDonner({ mandats: [unMandat()] }, offre, JOUR)).toBe("aidant-deja-nomme");
    const cinq = Array.from({ length: 5 }, (_, rang) => unMandat({ courriel: `${rang}@exemple.fr` }));
    expect(refusDeDonner({ mandats: cinq }, offre, JOUR)).toBe("aidants-trop-nombreux");
    expect(refusDeDonner({ mandats: cinq }, offre, "2028-01-01")).toBeUndefined();
  });

  it("s’arrête avec la demande, et son nom reste dans l’histoire", () => {
    expect(finirTous(uneDemande({ mandats: [enCours()] }), JOUR).mandats).toMatchObject([{ fin: { par: "demande" } }]);
    const circonstances = {
      numeroUnique: "0691126000001GDPUB",
      connuLe: `${JOUR}T11:00:00.000Z`,
      acteur: { role: "demandeur", compte: "compte" } as const,
      guichet: "GDPUB",
      canal: "portail" as const,
      operationId: "operation",
      precedent: null,
    };
    const donne = appliquer(
      uneDemande(),
      { type: "mandat-donne", donnees: unMandat({ donneLe: JOUR }) },
      circonstances,
    );
    const revoque = { type: "mandat-revoque", donnees: { mandatId: "mandat-1" } } as const;
    const fini = appliquer(donne.apres, revoque, circonstances);
    expect(recitDEvenement(fini.evenement, [donne.evenement])).toEqual(["Samir B."]);
    const retiree = { type: "demande-retiree", donnees: { restaurableJusquAu: "2027-10-28" } } as const;
    expect(appliquer(donne.apres, retiree, circonstances).apres.mandats).toMatchObject([{ fin: { par: "demande" } }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attente as routes } from "../../shared/api/attente.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import { publierUneEdition } from "../une-edition.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterAll(() => monde.systeme.arreter());

const demander = async (question: Entree) => {
  const recu = await monde.appeler("estimerAttente", { communes: "69123", type: "T2", ...question });
  return { statut: recu.statut, corps: lireJson(recu) };
};
const lue = async (question: Entree) => routes.estimerAttente.output.parse((await demander(question)).corps);

describe("l’attente d’un ménage, par l’API", () => {
  it("n’est dite qu’une fois publiée", async () => {
    expect(await demander({})).toMatchObject({ statut: 404, corps: { code: "attente-non-publiee" } });
    await publierUneEdition(monde.systeme);
  });

  it("dit pour chaque commune voulue combien sont logés, partis, ou attendent encore, et sur qui elle repose", async () => {
    const { observe, mention, communes } = await lue({ communes: "69123,69266" });
    expect(observe).toEqual({ du: "2020-01-01", au: "2022-12-31" });
    expect(mention).toBe("Données simulées");
    expect(communes.map(({ nom }) => nom)).toEqual(["Lyon", "Villeurbanne"]);
    const [lyon] = communes;
    expect(lyon?.estimation?.repose).toEqual({
      ...{ niveau: "COM", code: "69123", libelle: "Lyon", type: "T2", situation: "TOTAL" },
      menages: 1000,
    });
    const deuxAns = lyon?.estimation?.horizons.find(({ mois }) => mois === 24);
    expect(deuxAns).toMatchObject({ loges: { sur100: 10 }, partis: { sur100: 39 }, attendent: 51 });
    expect(deuxAns?.loges.de).toBeLessThan(10);
  });

  it("dit ce qui la changerait : une autre commune, une autre taille", async () => {
    const [lyon] = (await lue({})).communes;
    expect(lyon?.autresTypes.map(({ repose }) => repose.type)).toEqual(["T3"]);
    expect(lyon?.autresCommunes.map(({ repose }) => repose.libelle)).toEqual(["Villeurbanne"]);
  });

  it("trop peu de ménages dans la commune : celle du territoire ; dans le département : rien, et on le dit", async () => {
    const { communes } = await lue({ communes: "69029,75056", situation: "MUT" });
    expect(communes.map(({ nom, estimation }) => [nom, estimation?.repose.libelle])).toEqual([
      ["Bron", "Métropole de Lyon"],
      ["Paris", undefined],
    ]);
  });

  it("une taille ou une commune qui n’existe pas est une faute", async () => {
    const { corps } = await demander({ type: "T9" });
    expect(corps).toMatchObject({ code: "question-invalide", champs: [{ pointeur: "/type", code: "choix-inconnu" }] });
    expect((await demander({ communes: "99999" })).corps).toMatchObject({
      champs: [{ pointeur: "/communes", code: "commune-inconnue" }],
    });
    expect((await demander({ communes: "" })).statut).toBe(400);
  });
});

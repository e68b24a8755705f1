import { describe, expect, it } from "vitest";
import { appeler, fautes, json, routes } from "../../test/un-contrat.ts";

describe("Une entrée", () => {
  it("dit toutes ses fautes à la fois, chacune à sa place", async () => {
    const corps = { age: 1.5, inconnu: 1, "a/b~c": 2, nom: " " };
    expect(await appeler(routes.ecrire, json(corps))).toMatchObject(
      fautes(
        ["/nom", "texte-vide"],
        ["/age", "nombre-entier-attendu"],
        ["/inconnu", "champ-inconnu"],
        ["/a~1b~0c", "champ-inconnu"],
      ),
    );
  });

  it("dit la faute de la forme que la personne avait choisie", async () => {
    expect(await appeler(routes.ecrire, json({ nom: "a", contact: { mobile: 6 } }))).toMatchObject(
      fautes(["/contact/mobile", "valeur-invalide"]),
    );
  });

  it("fausse dix mille fois n’en dit que cent", async () => {
    const inconnus = Object.fromEntries(Array.from({ length: 10_000 }, (_, rang) => [`champ${rang}`, 1]));
    const { corps } = await appeler(routes.ecrire, json({ nom: "a", ...inconnus }));
    expect(corps).toMatchObject({ champs: { length: 100 } });
  });

  it("ne prend pas du corps un nom qui vient de l’adresse", async () => {
    expect(await appeler(routes.ecrire, json({ nom: "a", essaiId: "un-autre-essai" }))).toMatchObject(
      fautes(["/essaiId", "champ-inconnu"]),
    );
  });

  it("ne prend d’un POST aucune question, d’un GET ou d’un DELETE aucun corps", async () => {
    const inconnu = fautes(["/q", "champ-inconnu"]);
    expect(await appeler(routes.ecrire, { ...json({ nom: "a" }), rawQueryString: "q=1" })).toMatchObject(inconnu);
    expect(await appeler(routes.chercher, { ...json({ q: "a" }), rawQueryString: "" })).toMatchObject(inconnu);
    expect(await appeler(routes.effacer, { ...json({ q: "a" }), rawQueryString: "" })).toMatchObject(inconnu);
  });

  it.each([
    ["q=a&q=b", ["/q", "valeur-invalide"]],
    ["q=a&r=b", ["/r", "champ-inconnu"]],
    ["__proto__=b", ["/__proto__", "champ-inconnu"]],
    ["q=%00", ["/q", "texte-illisible"]],
  ] as const)("refuse la question « %s »", async (rawQueryString, [pointeur, code]) => {
    expect(await appeler(routes.chercher, { rawQueryString })).toMatchObject(fautes([pointeur, code]));
  });

  it("lit une question encodée", async () => {
    expect(await appeler(routes.chercher, { rawQueryString: "q=L%27Ha%C3%BF+les" })).toMatchObject({
      corps: { q: "L'Haÿ les" },
    });
  });
});

import { expect, it } from "vitest";
import { etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { fauteDuChamp } from "../../../../shared/formulaire/validite.ts";
import { desReponses, sansReponse, unCodemandeur } from "../../../../test/des-reponses.ts";
import { fautesDeLEtape, type Lectures } from "./fautes-de-l-etape.ts";

const contexte = {
  aujourdhui: "2026-11-24",
  communeDe: (code: string) => ({ code, territoire: "069" }),
  juge: fauteDuChamp,
};

function juger(cle: string, lectures: Lectures, reponses = desReponses()) {
  const etape = etapesDe(reponses, contexte).find((une) => une.cle === cle);
  if (!etape) throw new Error(`no step ${cle}`);
  return fautesDeLEtape(etape, etape.page.champs, lectures, reponses, contexte);
}

it("une page remplie n’a pas de faute", () => {
  expect(juger("identite", {})).toEqual({});
});

it("toutes les fautes de la page sont dites à la fois", () => {
  const fautes = juger("identite", {
    nomNaissance: { valeur: null },
    dateNaissance: { valeur: "2030-01-01" },
    nir: { valeur: "123" },
  });
  expect(fautes).toEqual({
    nomNaissance: "reponse-manquante",
    dateNaissance: "date-future",
    nir: "nir-invalide",
  });
});

it("ce qui ne se lit pas est une faute, même si une réponse était enregistrée", () => {
  expect(juger("ressources", { revenuFiscalN2: { faute: "montant-invalide" } })).toEqual({
    revenuFiscalN2: "montant-invalide",
  });
});

it("sans téléphone ni adresse électronique, la page des coordonnées le dit", () => {
  expect(juger("coordonnees", {}, sansReponse("telephone"))).toEqual({ telephone: "joignable-nulle-part" });
  expect(juger("coordonnees", { courriel: { valeur: "a@exemple.fr" } }, sansReponse("telephone"))).toEqual({});
});

it("ce qui manque sur une autre page n’arrête pas celle-ci", () => {
  expect(juger("ressources", {}, sansReponse("motifs"))).toEqual({});
});

it("la page d’une personne juge cette personne, et aucune autre", () => {
  const reponses = desReponses({ codemandeurs: [{ id: "autre-personne" }, unCodemandeur] });
  const siennes = `codemandeur-identite~${unCodemandeur.id}`;
  expect(juger(siennes, {}, reponses)).toEqual({});
  expect(juger(siennes, { prenoms: { valeur: null } }, reponses)).toEqual({ prenoms: "reponse-manquante" });
});

it("la même personne deux fois dans le foyer se dit sur sa page", () => {
  const double = { valeur: "1985-03-27" };
  const lectures = { nomNaissance: { valeur: "BENALI" }, prenoms: { valeur: "amina" }, dateNaissance: double };
  const reponses = desReponses({ codemandeurs: [unCodemandeur] });
  expect(juger(`codemandeur-identite~${unCodemandeur.id}`, lectures, reponses)).toEqual({
    dateNaissance: "personne-en-double",
  });
});

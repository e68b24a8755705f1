import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { formulaireCourant, type Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { questionsDe, reponsesRetenues } from "../../../../shared/formulaire/parcours.ts";
import { desReponses } from "../../../../test/des-reponses.ts";
import { parcourir } from "../../../../test/un-parcours.ts";
import { m } from "../../../paraglide/messages.js";
import { aujourdhui } from "../aujourdhui.ts";
import { direReponse } from "./dire-reponse.ts";
import { Resume } from "./resume.tsx";

const ENTITES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&#x27;": "'",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
};
const enTexte = (html: string): string =>
  html.replaceAll(/<[^>]*>/gu, "").replaceAll(/&[#\w]+;/gu, (entite) => ENTITES[entite] ?? entite);

/** Question and answer of each line of the summary of a filed demande. */
const lignes = (reponses: Reponses): string[] => {
  const page = renderToStaticMarkup(<Resume formulaire={formulaireCourant.version} reponses={reponses} />);
  return [...page.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gsu)].map(
    ([, question = "", reponse = ""]) => `${enTexte(question)} : ${enTexte(reponse)}`,
  );
};

it("le récapitulatif montre tout ce qui sera déposé, et rien d’autre", () => {
  fc.assert(
    fc.property(fc.gen(), (tirer) => {
      const reponses = parcourir(tirer);
      const deposees = reponsesRetenues(reponses, aujourdhui());
      const attendues = questionsDe(deposees, aujourdhui()).map(({ champ, valeur }) =>
        champ.discret
          ? `${champ.libelle} : ${m.discret_afficher_reponse()}`
          : `${champ.libelle} : ${direReponse(champ, valeur, deposees).join("")}`,
      );
      expect(lignes(reponses).toSorted()).toEqual(attendues.toSorted());
      expect(lignes(deposees)).toEqual(lignes(reponses));
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

it("à qui aide sans voir les réponses protégées, il n’en dit rien", () => {
  const mandat = { droits: ["modifier" as const], jusquAu: "2027-11-24" };
  const { nationalite: _, ...claires } = desReponses();
  const page = renderToStaticMarkup(
    <Resume formulaire={formulaireCourant.version} reponses={claires} mandat={mandat} />,
  );
  expect(page).toContain("Benali");
  expect(page).not.toMatch(/Nationalité|sécurité sociale|logement adapté/u);
});

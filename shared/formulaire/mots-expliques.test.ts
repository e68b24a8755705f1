import { describe, expect, it } from "vitest";
import { mesurer } from "../lisibilite/mesurer.ts";
import type { Champ, Formulaire } from "./champ.ts";
import { formulaireCourant } from "./formulaires.ts";
import { motsExpliques } from "./mots-expliques.ts";

const textesDuChamp = (champ: Champ): string[] => [
  champ.libelle,
  champ.aide ?? "",
  ...("modalites" in champ ? champ.modalites.map(({ libelle }) => libelle) : []),
];

const { taches }: Formulaire = formulaireCourant;
const pages = new Map(
  taches.flatMap((tache) =>
    tache.pages.map(({ id, titre, aide = "", champs }): [string, string] => [
      id,
      [titre, aide, ...champs.flatMap(textesDuChamp)].join("\n").toLocaleLowerCase("fr-FR"),
    ]),
  ),
);

/** Beginnings of words that few people know outside of offices. */
const DIFFICILES =
  /pacs|concubin|codemandeur|à (?:votre )?charge|garde alternée|droit de visite|\bt2\b|intérim|siret|siren\b|action logement|fiscal|pension|solidarité active|minimum vieillesse|\bapl\b|hlm|parc privé|sous-locataire|hébergement\b|quittance|indivision|société civile|insalubre|expulsion|décohabitation|regroupement familial|mutation|accédant|proxénétisme|traite des|sociale à l’enfance|habitat mobile|autonomie|évolutif|déambulateur|tierce personne|arrondissement|état civil|échéance/gu;

const expliques = (id: string): string => (motsExpliques[id] ?? []).join("\n").toLocaleLowerCase("fr-FR");

describe("les mots difficiles d’une page du formulaire", () => {
  it.each([...pages])("%s : chacun est expliqué là où il est", (id, textes) => {
    const dits = new Set(textes.match(DIFFICILES));
    expect([...dits].filter((mot) => !expliques(id).includes(mot.replace("votre ", "")))).toEqual([]);
  });

  it("sont sur la page qui les explique", () => {
    const ailleurs = Object.entries(motsExpliques).flatMap(([id, phrases]) =>
      phrases.filter((phrase) => {
        const [mot = ""] = phrase.toLocaleLowerCase("fr-FR").split(/[ ,]/u);
        return !pages.get(id)?.includes(mot);
      }),
    );
    expect(ailleurs).toEqual([]);
  });

  it.each([...new Set(Object.values(motsExpliques).flat())])("%s", (phrase) => {
    expect(phrase).toMatch(/ : .+\.$/u);
    expect(mesurer(phrase).plusLongue).toBeLessThanOrEqual(18);
  });
});

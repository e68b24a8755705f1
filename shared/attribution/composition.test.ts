import fc from "fast-check";
import { expect, it } from "vitest";
import { codesDeQualite, fautesDeComposition, type Membre, quorumAtteint, votantsPresents } from "./composition.ts";

const membre = (qualite: Membre["qualite"], present = true): Membre => ({ nom: "Une personne", qualite, present });

it("seuls les membres qui votent, et qui sont là, font le quorum", () => {
  const membres = [membre("PRESIDENT"), membre("LOCATAIRES"), membre("MAIRE", false), membre("ASSOCIATION")];
  expect(votantsPresents({ quorum: 3, membres })).toBe(2);
  expect(quorumAtteint({ quorum: 3, membres })).toBe(false);
  expect(quorumAtteint({ quorum: 2, membres })).toBe(true);
});

it("deux présidents, sept membres du conseil, un quorum que nul n’atteindrait : tout est dit à la fois", () => {
  const membres = [membre("PRESIDENT"), membre("PRESIDENT"), ...Array.from({ length: 5 }, () => membre("CONSEIL"))];
  expect(fautesDeComposition({ quorum: 8, membres }).map(({ code }) => code)).toEqual([
    "deux-presidents",
    "trop-de-membres-du-conseil",
    "quorum-trop-grand",
  ]);
});

it("qui arrive ne fait jamais perdre le quorum", () => {
  const unMembre = fc.record({
    nom: fc.string(),
    qualite: fc.constantFrom(...codesDeQualite),
    present: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(unMembre, { maxLength: 12 }),
      unMembre,
      fc.integer({ min: 1, max: 8 }),
      (avant, qui, quorum) => {
        const apres = [...avant, { ...qui, present: true }];
        return !quorumAtteint({ quorum, membres: avant }) || quorumAtteint({ quorum, membres: apres });
      },
    ),
  );
});

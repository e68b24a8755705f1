import { expect, it } from "vitest";
import { formulaireCourant } from "../../../../../shared/formulaire/formulaires.ts";
import { blocs } from "./blocs.ts";

it("toute partie du formulaire est dans un bloc, et un seul", () => {
  const taches: readonly string[] = blocs.flatMap((bloc) => bloc.taches);
  expect(taches.toSorted()).toEqual(formulaireCourant.taches.map(({ id }) => id).toSorted());
});

import { expect, it } from "vitest";
import { mesurer } from "./mesurer.ts";

it("compte les phrases, les mots, et la plus longue", () => {
  expect(mesurer("Votre demande est enregistrée. Gardez ce numéro : il sert partout.")).toMatchObject({
    phrases: 3,
    mots: 10,
    plusLongue: 4,
  });
});

it("un article du code n’est pas une fin de phrase", () => {
  expect(mesurer("Elle est radiée (article R. 441-2-8 du code).").phrases).toBe(1);
});

it("une phrase facile a un meilleur score qu’une phrase d’administration", () => {
  const facile = mesurer("Votre demande est là. Vous n’avez rien à faire.").score;
  const difficile = mesurer(
    "La radiation consécutive au non-renouvellement emporte l’extinction de l’ancienneté antérieurement constituée par le pétitionnaire.",
  ).score;
  expect(facile).toBeGreaterThan(80);
  expect(difficile).toBeLessThan(40);
});

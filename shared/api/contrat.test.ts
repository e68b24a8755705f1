import { expect, it } from "vitest";
import { problems } from "../problems.ts";
import { contrat } from "./contrat.ts";
import { parametresDuChemin, type Route } from "./route.ts";

const routes: [string, Route][] = Object.entries(contrat);

it("une méthode et un chemin ne sont déclarés qu’une fois", () => {
  const cles = routes.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/gu, "{}")}`);
  expect(new Set(cles).size).toBe(cles.length);
});

it.each(routes)("%s : un paramètre du chemin est une donnée attendue, un refus annoncé existe", (_nom, route) => {
  const { error } = route.input.safeParse({});
  const attendus = error?.issues.map(({ path }) => path[0]) ?? [];
  for (const parametre of parametresDuChemin(route.path)) expect(attendus).toContain(parametre);
  for (const code of route.problems) expect(problems).toHaveProperty([code]);
});

it("tout ce qui montre une personne demande une session", () => {
  for (const [nom, { path, access }] of routes) {
    if (/brouillons|demandes|sessions|guichet/u.test(path)) expect([nom, access]).not.toEqual([nom, "public"]);
  }
});

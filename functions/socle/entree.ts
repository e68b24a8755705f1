import * as z from "zod/mini";
import { parametresDuChemin, type Route } from "../../shared/api/route.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { fautesDeSchema, pointeur } from "./fautes-de-schema.ts";
import type { Requete } from "./requete.ts";

const objet = z.record(z.string(), z.unknown());

function lireCorps({ body }: { body?: unknown }): Record<string, unknown> {
  const { data } = z.safeParse(objet, body);
  if (data === undefined) throw new Problem("corps-illisible");
  return data;
}

/** Query as sent; a name given twice becomes a list, which no text accepts. */
function lireQuestion({ rawQueryString }: Requete): Record<string, unknown> {
  const question = new URLSearchParams(rawQueryString);
  return Object.fromEntries(
    [...new Set(question.keys())].map((nom) => {
      const valeurs = question.getAll(nom);
      return [nom, valeurs.length === 1 ? valeurs[0] : valeurs];
    }),
  );
}

type Sources = { chemin: Record<string, unknown>; attendue: Record<string, unknown>; autre: Record<string, unknown> };

/** GET and DELETE speak by their query, the other methods by their body; what comes by the other way is unknown. */
function sourcesDe({ method, path }: Route, requete: Requete): Sources {
  const parametres = requete.pathParameters ?? {};
  const chemin = Object.fromEntries(parametresDuChemin(path).map((nom) => [nom, parametres[nom]]));
  const question = lireQuestion(requete);
  const corps = lireCorps(requete);
  return method === "GET" || method === "DELETE"
    ? { chemin, attendue: question, autre: corps }
    : { chemin, attendue: corps, autre: question };
}

/** Input of a route, or `champs-invalides` with every fault. */
export function lireEntree<R extends Route>(route: R, requete: Requete): z.output<R["input"]> {
  const { chemin, attendue, autre } = sourcesDe(route, requete);
  const brute = { ...attendue, ...chemin };
  const deplaces = [...Object.keys(autre), ...Object.keys(attendue).filter((nom) => Object.hasOwn(chemin, nom))];
  const { data, error, success } = z.safeParse<R["input"]>(route.input, brute);
  const champs = [
    ...(error ? fautesDeSchema(error, brute) : []),
    ...deplaces.map((nom) => uneFaute(pointeur([nom]), "champ-inconnu")),
  ];
  if (!success || champs.length > 0)
    throw new Problem("champs-invalides", { champs: [...champs, ...(route.fautesLisibles?.(brute) ?? [])] });
  return data;
}

import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { type Fiche, fiche, type IdDeVideo, type Texte } from "./fiche.ts";

const FILMS = join(import.meta.dirname, "films");

const lire = (chemin: string): unknown => JSON.parse(readFileSync(chemin, "utf8"));

export const cheminDuFilm = (id: IdDeVideo): string => join(FILMS, `${id}.mp4`);
export const cheminDeLImage = (id: IdDeVideo, cle: string): string => join(FILMS, `${id}.${cle}.webp`);
export const cheminDeLaFiche = (id: IdDeVideo): string => join(FILMS, `${id}.json`);

/** What was recorded; nothing when the film is not made yet. */
export const lireLaFiche = (id: IdDeVideo): Fiche | undefined =>
  existsSync(cheminDeLaFiche(id)) ? z.parse(fiche, lire(cheminDeLaFiche(id))) : undefined;

/** Beginning of the keys of what a film says. */
const prefixe = (id: IdDeVideo): string => `film_${id}_`;

/** What a film says, scene by scene, among sentences by their key. */
export const direDe = (id: IdDeVideo, phrases: Readonly<Record<string, unknown>>): Texte =>
  Object.fromEntries(
    Object.entries(phrases).flatMap(([cle, dit]) =>
      cle.startsWith(prefixe(id)) && typeof dit === "string" ? [[cle.slice(prefixe(id).length), dit]] : [],
    ),
  );

/** The sentences of the pages, in French. */
export const lireLesPhrases = (): Readonly<Record<string, unknown>> =>
  z.parse(z.record(z.string(), z.unknown()), lire(join(import.meta.dirname, "../messages/fr.json")));

/** Pictures of the scenes of a film, those of scenes that are no more with them. */
export const imagesDe = (id: IdDeVideo): string[] => globSync(cheminDeLImage(id, "*"));

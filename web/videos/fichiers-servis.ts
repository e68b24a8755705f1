import type { IdDeVideo } from "./fiche.ts";

/** Addresses of the files, named by their content: kept for ever by browsers. */
const films = import.meta.glob<string>("./films/*.mp4", { query: "?url", import: "default", eager: true });
const images = import.meta.glob<string>("./films/*.webp", { query: "?url", import: "default", eager: true });
const pistes = import.meta.glob<string>("./pretes/*.vtt", { query: "?url", import: "default", eager: true });

export const adresseDuFilm = (id: IdDeVideo): string | undefined => films[`./films/${id}.mp4`];

export const adresseDeLImage = (id: IdDeVideo, cle: string): string | undefined => images[`./films/${id}.${cle}.webp`];

/** Captions of a film, by language. */
export const sousTitresDe = (id: IdDeVideo): { langue: string; adresse: string }[] =>
  Object.entries(pistes).flatMap(([fichier, adresse]) => {
    const [, nom, langue] = /\/([^/.]+)\.([^/.]+)\.vtt$/u.exec(fichier) ?? [];
    return nom === id && langue !== undefined ? [{ langue, adresse }] : [];
  });

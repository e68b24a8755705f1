import * as z from "zod/mini";

/** Several values in one parameter, `75,92`: any of them answers. An empty one would be read as none, or as all: it is neither. */
export const liste = z
  .pipe(
    z.string("valeur-invalide").check(z.maxLength(2000, "texte-trop-long")),
    z.transform((dite: string) =>
      dite
        .split(",")
        .map((un) => un.trim())
        .filter((un) => un !== ""),
    ),
  )
  .check(z.refine((valeurs) => valeurs.length > 0, "liste-vide"));

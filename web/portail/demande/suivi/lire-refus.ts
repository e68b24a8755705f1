import * as z from "zod/mini";
import type { BrouillonLu } from "../../../../shared/api/brouillons.ts";
import type { Echec } from "../../../socle/echec.ts";

const avecBrouillon = z.object({ brouillon: z.custom<BrouillonLu>((lu) => typeof lu === "object" && lu !== null) });

/** The draft as it is now, that comes with the refusal of a version gone by. */
export function brouillonActuel({ probleme }: Echec): BrouillonLu | undefined {
  if (probleme?.code !== "version-perimee") return undefined;
  return avecBrouillon.safeParse(probleme).data?.brouillon;
}

const CHAMP = /^\/reponses\/([^/]+)$/u;

/** Sentence of the server for each answer that it refused. */
export const champsRefuses = ({ probleme }: Echec): Record<string, string> =>
  Object.fromEntries(
    (probleme?.champs ?? []).flatMap(({ pointeur, message }) => {
      const nom = CHAMP.exec(pointeur)?.[1];
      return nom === undefined ? [] : [[nom, message]];
    }),
  );

import type { fauteDuChamp } from "../../../../shared/formulaire/validite.ts";

let venu: typeof fauteDuChamp | undefined;

/**
 * The rules of shapes, and the library that they stand on, come while the person reads the page, which waits for
 * nothing. Where they cannot come, answers leave unjudged, and the service refuses by the same rules.
 */
export async function attendreLeJuge(): Promise<void> {
  if (venu) return;
  const regles = await import("../../../../shared/formulaire/validite.ts").catch(() => undefined);
  venu = regles?.fauteDuChamp;
}

/** What is wrong with an answer, as far as the rules have come. */
export const jugeVenu: typeof fauteDuChamp = (champ, valeur, contexte) => venu?.(champ, valeur, contexte);

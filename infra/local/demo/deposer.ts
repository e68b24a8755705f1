import { createHash } from "node:crypto";
import type { Clock } from "../gate/gate-options.ts";
import type { Foyer } from "./foyer.ts";

export type CompteDeDemo = { compteId: string; courriel: string; creeLe: string };

/** A call of the portal function as the gateway makes it for the signed-in holder of an account. */
export type AppelDuPortail = (
  route: "creerBrouillon" | "deposer",
  compteId: string,
  entree: Record<string, unknown>,
) => Promise<unknown>;

type Options = {
  foyers: Iterable<Foyer>;
  appeler: AppelDuPortail;
  ecrireCompte(compte: CompteDeDemo): Promise<void>;
  horloge: Clock;
  progression(fait: number): void;
};

/** Identifiers that do not change between runs of the same seed. */
const identifiant = (texte: string): string => createHash("sha256").update(texte).digest("hex").slice(0, 32);

const texteDe = (corps: unknown, champ: string): string => {
  const valeur = corps !== null && typeof corps === "object" ? Reflect.get(corps, champ) : undefined;
  if (typeof valeur !== "string") throw new Error(`the portal answered without ${champ}`);
  return valeur;
};

async function deposerUne({ courriel, reponses }: Foyer, { appeler, ecrireCompte, horloge }: Options): Promise<void> {
  const compteId = identifiant(courriel);
  await ecrireCompte({ compteId, courriel, creeLe: new Date(horloge.now()).toISOString() });
  const brouillon = await appeler("creerBrouillon", compteId, {
    operationId: identifiant(`brouillon ${courriel}`),
    reponses,
  });
  await appeler("deposer", compteId, { brouillonId: texteDe(brouillon, "brouillonId"), version: 1, certifie: true });
}

/**
 * Files invented households through the portal's own code. At most `parallele` at once, since one
 * machine answers for all; a household that is refused stops everything, with the refusal.
 */
export async function deposerDemandesDeDemo(options: Options, parallele = 4): Promise<void> {
  let rang = 0;
  const suivants = options.foyers[Symbol.iterator]();
  const ouvrier = async (): Promise<void> => {
    for (let { value, done } = suivants.next(); !done; { value, done } = suivants.next()) {
      rang += 1;
      await deposerUne(value, options);
      options.progression(rang);
    }
  };
  await Promise.all(Array.from({ length: parallele }, ouvrier));
}

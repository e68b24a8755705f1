import { describe, expect, it } from "vitest";
import { Lockout } from "./lockout.ts";

/** Seconds for which the name stays locked after each failure, each made as soon as it may be. */
function fermetures(echecs: number): number[] {
  let maintenant = 0;
  const verrou = new Lockout(() => maintenant);
  return Array.from({ length: echecs }, () => {
    verrou.failed("agent");
    const depuis = maintenant;
    while (estFerme(verrou)) maintenant += 1000;
    return (maintenant - depuis) / 1000;
  });
}

function estFerme(verrou: Lockout): boolean {
  try {
    verrou.check("agent");
    return false;
  } catch {
    return true;
  }
}

describe("la fermeture d’un compte", () => {
  it("dure 2^(n−5) secondes après n échecs, quinze minutes au plus", () => {
    expect(fermetures(17)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it("s’oublie après une réussite, ou un quart d’heure de silence", () => {
    let maintenant = 0;
    const verrou = new Lockout(() => maintenant);
    const echouer = (fois: number) => {
      for (let n = 0; n < fois; n += 1) verrou.failed("agent");
    };
    echouer(4);
    verrou.succeeded("agent");
    echouer(4);
    expect(estFerme(verrou)).toBe(false);
    maintenant += 16 * 60_000;
    echouer(4);
    expect(estFerme(verrou)).toBe(false);
  });
});

import { timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { jsonCanonique } from "./chaine.ts";

type Signer = (texte: string) => Promise<string>;

const enOctets = (texte: string): Buffer => Buffer.from(texte, "base64url");

/** Length first: what differs in length is not compared, and says nothing of the rest. */
const estEgal = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

function lireJson<P>(texte: string, forme: z.ZodMiniType<P>): P | undefined {
  try {
    return z.safeParse(forme, JSON.parse(texte)).data;
  } catch {
    return undefined;
  }
}

export type Curseurs<P> = ReturnType<typeof curseurs<P>>;

/** Where a list goes on, as an address may carry it: signed for one question, so that no other place is read by it. */
export function curseurs<P>(signer: Signer, forme: z.ZodMiniType<P>) {
  const signature = (question: object, ecrite: string): Promise<string> =>
    signer(jsonCanonique([question, ecrite])).then((mac) => Buffer.from(mac, "hex").toString("base64url"));
  return {
    async ecrire(question: object, position: P): Promise<string> {
      const ecrite = Buffer.from(JSON.stringify(position)).toString("base64url");
      return `${ecrite}.${await signature(question, ecrite)}`;
    },

    /** Undefined when it was forged, cut, or given for another question. */
    async lire(question: object, curseur: string): Promise<P | undefined> {
      const [ecrite = "", signee = "", ...reste] = curseur.split(".");
      const attendue = await signature(question, ecrite);
      if (reste.length > 0 || !estEgal(enOctets(signee), enOctets(attendue))) return undefined;
      return lireJson(enOctets(ecrite).toString(), forme);
    },
  };
}

import * as z from "zod/mini";
import { PATIENCE_POUR_UNE_ADRESSE } from "../../shared/api/public.ts";

/** What is read of an answer (GeoCodeJSON); `citycode` is an INSEE code, `id` the key of the national base. */
const trouvee = z.object({
  properties: z.object({
    id: z.string(),
    type: z.enum(["housenumber", "street", "locality", "municipality"]),
    label: z.string(),
    name: z.string(),
    postcode: z.string(),
    citycode: z.string(),
  }),
});
const collection = z.object({ features: z.array(z.unknown()) });

export type AdresseDeLaBase = z.infer<typeof trouvee>["properties"];

export type BaseAdresses = {
  /** Addresses that begin so, the likeliest first; throws when the base does not answer in time, or not well. */
  chercher(q: string): Promise<readonly AdresseDeLaBase[]>;
};

const DEMANDEES = 10;

/** The base refuses what is shorter or longer, or starts with another sign. */
function enQuestion(q: string): string | undefined {
  const question = q.replace(/^[^\p{L}\d]+/u, "").trim();
  return question.length < 3 || question.length > 200 ? undefined : question;
}

/** One of another shape, or without postal code, is of no use to a form: the others are. */
const utiles = (features: readonly unknown[]): AdresseDeLaBase[] =>
  features.flatMap((feature) => {
    const { data } = z.safeParse(trouvee, feature);
    return data ? [data.properties] : [];
  });

/** The national base of addresses, outside of AWS and of our care: what is typed goes there, and nothing else. */
export const baseAdresses = (url: string): BaseAdresses => ({
  async chercher(q) {
    const question = enQuestion(q);
    if (question === undefined) return [];
    const parametres = { q: question, index: "address", autocomplete: "1", limit: String(DEMANDEES) };
    const reponse = await fetch(`${url}?${new URLSearchParams(parametres)}`, {
      redirect: "error",
      // connection, answer and its whole body
      signal: AbortSignal.timeout(PATIENCE_POUR_UNE_ADRESSE),
    });
    if (!reponse.ok) throw Object.assign(new Error("the base of addresses refuses"), { code: String(reponse.status) });
    return utiles(z.parse(collection, await reponse.json()).features);
  },
});

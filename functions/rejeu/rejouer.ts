import * as z from "zod/mini";
import type { AnnonceDEvenement } from "../socle/annonce.ts";
import { type Consommateur, consommateurs, destinations } from "../socle/destinations.ts";
import { log } from "../socle/log.ts";
import type { EvenementsStore, Segment } from "../socle/stores/evenements.ts";

const segment = z.object({
  rang: z.int(),
  sur: z.int(),
  apres: z.optional(z.object({ pk: z.string(), sk: z.string() })),
});

/** What an operator asks: to tell again the events learnt since this instant; then what is left of each segment. */
export const demandeDeRejeu = z.object({
  depuis: z.iso.datetime(),
  segments: z._default(z.int().check(z.minimum(1), z.maximum(64)), 8),
  segment: z.exactOptional(segment),
});
export type DemandeDeRejeu = z.infer<typeof demandeDeRejeu>;

type File<M> = { envoyer(messages: readonly M[]): Promise<number[]> };

export type Dependances = {
  evenements: EvenementsStore;
  files: Record<Consommateur, File<AnnonceDEvenement>>;
  /** Its own queue, for what is left to read. */
  suite: File<Pick<DemandeDeRejeu, "depuis" | "segment">>;
};

/** Pages of the table read for one message: some 20 MB, well within the time of a run. */
const PAGES = 20;

async function envoyer<M>(file: File<M>, messages: readonly M[]): Promise<void> {
  const refusees = await file.envoyer(messages);
  if (refusees.length > 0) throw new Error("a queue did not take every message");
}

const repartir = ({ depuis, segments }: DemandeDeRejeu, { suite }: Dependances): Promise<void> =>
  envoyer(
    suite,
    Array.from({ length: segments }, (_, rang) => ({ depuis, segment: { rang, sur: segments } })),
  );

async function annoncer(annonces: readonly AnnonceDEvenement[], { files }: Dependances): Promise<void> {
  for (const nom of consommateurs)
    await envoyer(
      files[nom],
      annonces.filter(({ type }) => destinations[type].includes(nom)),
    );
}

/**
 * Tells those who follow the events of what they may have missed. They are idempotent: what they were told already
 * changes nothing. The whole table is read, by segments, each message reading a few pages and leaving the rest to the
 * next one: whatever stops, the queue brings it back where it was.
 */
export async function rejouer(demande: DemandeDeRejeu, dependances: Dependances): Promise<void> {
  if (!demande.segment) return repartir(demande, dependances);
  let reste: Segment | undefined = demande.segment;
  let nombre = 0;
  for (let page = 0; page < PAGES && reste; page += 1) {
    const { annonces, suite } = await dependances.evenements.parcourir(reste, demande.depuis);
    await annoncer(annonces, dependances);
    nombre += annonces.length;
    reste = suite;
  }
  log("evenements-rejoues", { nombre });
  if (reste) await envoyer(dependances.suite, [{ depuis: demande.depuis, segment: reste }]);
}

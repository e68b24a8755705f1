import type { Fait } from "./fait.ts";
import { publicsPrioritaires } from "./publics.ts";
import { situations } from "./situations.ts";

/** All that an instruction looks at, the priority publics first. */
export const faits: readonly Fait[] = [...publicsPrioritaires, ...situations];

const parId: ReadonlyMap<string, Fait> = new Map(faits.map((fait) => [fait.id, fait]));

export const faitDe = (id: string): Fait | undefined => parId.get(id);

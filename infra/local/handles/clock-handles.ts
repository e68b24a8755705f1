import { z } from "zod";
import { type Answer, first, type Origin, type ViewerRequest } from "../edge/exchange.ts";
import { isDay } from "../paris-time.ts";
import type { SavedClock } from "../saved-clock.ts";
import { NoJourney, type Traveller } from "../traveller.ts";
import { pas, plusTard } from "./plus-tard.ts";
import { json, problem } from "./problem.ts";
import { readJson } from "./read-json.ts";

const avancer = z.enum(pas);
const move = z.union([z.strictObject({ date: z.string().refine(isDay) }), z.strictObject({ avancer })]);

const written = 'La date s’écrit comme ceci : {"date": "2027-01-15"} ou {"avancer": "mois"} (jour, mois ou annee)';

/** A page of another site has nothing to move here. */
const fromElsewhere = ({ headers }: ViewerRequest): boolean =>
  !["same-origin", "none", undefined].includes(first(headers, "sec-fetch-site"));

const elsewhere = problem(403, "origine-refusee", "L’horloge ne se déplace que d’ici");

function refused(error: unknown): Answer {
  if (!(error instanceof NoJourney)) throw error;
  return problem(error.code === "date-passee" ? 400 : 409, error.code, error.message);
}

type Means = { clock: SavedClock; traveller: Traveller; failed(error: unknown): void };

/** The clock, for programs (JSON) and for the buttons of the page. */
export function clockHandles({ clock, traveller, failed }: Means): Readonly<Record<string, Origin>> {
  const read: Origin = async () =>
    json({
      date: clock.today(),
      instant: new Date(clock.now()).toISOString(),
      ...(traveller.journey && { deplacement: traveller.journey }),
      ...(traveller.summary && { dernier: traveller.summary }),
    });

  /** Answers once the day is reached. */
  const moveTo: Origin = async (request) => {
    if (fromElsewhere(request)) return elsewhere;
    const parsed = move.safeParse(readJson(request.body));
    if (!parsed.success) return problem(400, "date-invalide", written);
    const date = "date" in parsed.data ? parsed.data.date : plusTard(clock.today(), parsed.data.avancer);
    return traveller.to(date).then(() => json({ date: clock.today() }), refused);
  };

  /** Answers at once: the page shows where the clock is. */
  const press: Origin = async (request) => {
    if (fromElsewhere(request)) return elsewhere;
    const asked = avancer.safeParse(new URLSearchParams(request.body.toString()).get("avancer"));
    if (!asked.success) return problem(400, "date-invalide", "Un bouton dit de combien avancer");
    if (!traveller.journey) traveller.to(plusTard(clock.today(), asked.data)).catch(failed);
    return { status: 303, headers: { location: ["/_local/"] }, body: Buffer.alloc(0) };
  };

  return { "GET /_local/horloge": read, "POST /_local/horloge": moveTo, "POST /_local/avancer": press };
}

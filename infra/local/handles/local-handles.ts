import { z } from "zod";
import { type Addresses, behaviours } from "../addresses/start-addresses.ts";
import type { Answer, Origin, ViewerRequest } from "../edge/exchange.ts";
import type { Courrier } from "../gate/courriers.ts";
import { isDay } from "../paris-time.ts";
import type { SavedClock } from "../saved-clock.ts";
import { NoJourney, type Traveller } from "../traveller.ts";
import { mailPage } from "./mail-page.ts";
import { pas, plusTard } from "./plus-tard.ts";
import { json, problem } from "./problem.ts";

type Options = {
  courriers(): readonly Courrier[];
  clock: SavedClock;
  traveller: Traveller;
  addresses: Pick<Addresses, "behave">;
};

const behaviour = z.strictObject({ etat: z.enum(behaviours) });
const move = z.union([z.strictObject({ date: z.string().refine(isDay) }), z.strictObject({ avancer: z.enum(pas) })]);

const written = 'La date s’écrit comme ceci : {"date": "2027-01-15"} ou {"avancer": "mois"} (jour, mois ou annee)';

const readJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
};

const shown = ({ canal, a, objet = "", texte, liens, date }: Courrier): object => ({
  canal,
  a,
  objet,
  texte,
  liens,
  date,
});

/** Handles of this machine only, `/_local/…`: what was sent, the clock, and what is outside. Anything else is not theirs. */
export function localHandles({
  courriers,
  clock,
  traveller,
  addresses,
}: Options): (request: ViewerRequest) => Promise<Answer | undefined> {
  async function moveClock({ body }: ViewerRequest): Promise<Answer> {
    const parsed = move.safeParse(readJson(body));
    if (!parsed.success) return problem(400, "date-invalide", written);
    const date = "date" in parsed.data ? parsed.data.date : plusTard(clock.today(), parsed.data.avancer);
    try {
      await traveller.to(date);
    } catch (error) {
      if (!(error instanceof NoJourney)) throw error;
      return problem(error.code === "date-passee" ? 400 : 409, error.code, error.message);
    }
    return json({ date: clock.today() });
  }

  const hour = (): object => ({
    date: clock.today(),
    instant: new Date(clock.now()).toISOString(),
    ...(traveller.journey && { deplacement: traveller.journey }),
  });

  async function behave({ body }: ViewerRequest): Promise<Answer> {
    const parsed = behaviour.safeParse(readJson(body));
    if (!parsed.success)
      return problem(400, "etat-invalide", `La base d’adresses est, au choix : ${behaviours.join(", ")}`);
    addresses.behave(parsed.data.etat);
    return json(parsed.data);
  }

  const handles: Readonly<Record<string, Origin>> = {
    "GET /_local/": async () => mailPage(clock.today(), courriers()),
    "GET /_local/courriers": async () => json(courriers().map(shown)),
    "GET /_local/horloge": async () => json(hour()),
    "POST /_local/horloge": moveClock,
    "POST /_local/adresses": behave,
  };

  return async (request) => {
    if (request.path !== "/_local" && !request.path.startsWith("/_local/")) return undefined;
    const path = request.path === "/_local" ? "/_local/" : request.path;
    return handles[`${request.method} ${path}`]?.(request) ?? problem(404, "introuvable", "Cette adresse n’existe pas");
  };
}

import { z } from "zod";
import { type Addresses, behaviours } from "../addresses/start-addresses.ts";
import type { Answer, Origin, ViewerRequest } from "../edge/exchange.ts";
import type { Courrier } from "../gate/courriers.ts";
import type { SavedClock } from "../saved-clock.ts";
import type { Traveller } from "../traveller.ts";
import { badgeStyle } from "./badge.ts";
import { clockHandles } from "./clock-handles.ts";
import { clockPanel, underWay } from "./clock-panel.ts";
import { html } from "./html.ts";
import { mailList } from "./mail-list.ts";
import { json, problem } from "./problem.ts";
import { readJson } from "./read-json.ts";

type Options = {
  courriers(): readonly Courrier[];
  clock: SavedClock;
  traveller: Traveller;
  addresses: Pick<Addresses, "behave">;
  report(error: unknown): void;
};

const behaviour = z.strictObject({ etat: z.enum(behaviours) });

const shown = ({ canal, a, objet = "", texte, liens, date }: Courrier): object => ({
  canal,
  a,
  objet,
  texte,
  liens,
  date,
});

const title = "L’horloge et les courriers de la démonstration";

/** Handles of this machine only, `/_local/…`: what was sent, the clock, and what is outside. Anything else is not theirs. */
export function localHandles({
  courriers,
  clock,
  traveller,
  addresses,
  report,
}: Options): (request: ViewerRequest) => Promise<Answer | undefined> {
  let failure: string | undefined;
  const failed = (error: unknown): void => {
    failure = error instanceof Error ? error.message : String(error);
    report(error);
  };

  const home: Origin = async () => {
    const { journey, summary } = traveller;
    if (journey) return html(title, underWay(journey), { refresh: ["1"] });
    return html(title, clockPanel(clock.today(), summary, failure) + mailList(courriers()));
  };

  async function behave({ body }: ViewerRequest): Promise<Answer> {
    const parsed = behaviour.safeParse(readJson(body));
    if (!parsed.success)
      return problem(400, "etat-invalide", `La base d’adresses est, au choix : ${behaviours.join(", ")}`);
    addresses.behave(parsed.data.etat);
    return json(parsed.data);
  }

  const handles: Readonly<Record<string, Origin>> = {
    "GET /_local/": home,
    "GET /_local/courriers": async () => json(courriers().map(shown)),
    "GET /_local/badge.css": async () => badgeStyle,
    ...clockHandles({ clock, traveller, failed }),
    "POST /_local/adresses": behave,
  };

  return async (request) => {
    if (request.path !== "/_local" && !request.path.startsWith("/_local/")) return undefined;
    const path = request.path === "/_local" ? "/_local/" : request.path;
    return handles[`${request.method} ${path}`]?.(request) ?? problem(404, "introuvable", "Cette adresse n’existe pas");
  };
}

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

type Options = {
  courriers(): readonly Courrier[];
  clock: SavedClock;
  traveller: Traveller;
  report(error: unknown): void;
};

const shown = ({ canal, a, objet = "", texte, liens, date }: Courrier): object => ({
  canal,
  a,
  objet,
  texte,
  liens,
  date,
});

const title = "L’horloge et les courriers de la démonstration";

/** Handles of this machine only, `/_local/…`: what was sent, and the clock. Anything else is not theirs. */
export function localHandles({
  courriers,
  clock,
  traveller,
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

  const handles: Readonly<Record<string, Origin>> = {
    "GET /_local/": home,
    "GET /_local/courriers": async () => json(courriers().map(shown)),
    "GET /_local/badge.css": async () => badgeStyle,
    ...clockHandles({ clock, traveller, failed }),
  };

  return async (request) => {
    if (request.path !== "/_local" && !request.path.startsWith("/_local/")) return undefined;
    const path = request.path === "/_local" ? "/_local/" : request.path;
    return handles[`${request.method} ${path}`]?.(request) ?? problem(404, "introuvable", "Cette adresse n’existe pas");
  };
}

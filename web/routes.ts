import { m } from "./paraglide/messages.js";
import { intranet } from "./routes/intranet.ts";
import { portailEnFrancais } from "./routes/portail-en-francais.ts";
import { portailPersonnel } from "./routes/portail-personnel.ts";
import { portailPublic } from "./routes/portail-public.ts";
import { personnelle, type RouteDuSite } from "./routes/une-route.ts";

/** Every page, loaded when visited, the most precise path first; the tests of accessibility walk this list. */
export const routes: readonly RouteDuSite[] = [
  ...portailPublic,
  ...portailEnFrancais,
  ...portailPersonnel,
  ...intranet,
  personnelle("*", m.introuvable_titre(), async () => (await import("./socle/introuvable.tsx")).Introuvable),
];

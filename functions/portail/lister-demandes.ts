import type { demandes as routes } from "../../shared/api/demandes.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import type { Handler } from "../socle/http.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";

type Dependances = { demandes: Pick<DemandesStore, "lister"> };

export const listerDemandes: Handler<typeof routes.listerDemandes, Dependances> = async (
  _entree,
  { demandes, qui },
) => ({ demandes: await demandes.lister(compteDe(qui)) });

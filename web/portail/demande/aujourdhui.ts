import { jourAParis } from "../../../shared/demande/delais.ts";
import { maintenant } from "../../socle/horloge.ts";

/** The day in Paris, by the clock of the service. */
export const aujourdhui = () => ({ aujourdhui: jourAParis(maintenant()) });
